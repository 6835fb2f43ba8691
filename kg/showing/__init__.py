"""What the graph looks like: a page, tables and files made from it."""
