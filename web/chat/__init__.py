"""The chat: what is asked now, what one message does to the answers, and what is said back."""
