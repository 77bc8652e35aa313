"""The site in another language: addresses, content, what is missing, and the lists themselves."""
