"""Every state of the site that a person can reach: crawled once, read by the language and the
accessibility tests. Only test data; nothing here comes from a visitor."""
