"""The graph: readings become quads, quads a store and a Turtle file, and questions are put to it.

`store` saves and opens, `query` asks, `validate` judges; `vocabulary` and `iri` are the only places where terms and IRIs are
made. The libraries of RDF stay inside this folder.
"""
