"""Compares what the texts of one document say: language beside language, and words beside the publisher's links."""
