"""Files made from the graph, one writer for each format; the same graph gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import IO

from kg.errors import QueryError
from kg.graph.store import Store
from kg.showing.exchange import write_gexf, write_graphml
from kg.showing.rdf import write_rdf
from kg.showing.sheets import write_edges, write_nodes
from kg.showing.whole import writing

Writer = Callable[[Store, IO[bytes]], None]

# For each format its files: what is added to the name, and who writes it.
FORMATS: Mapping[str, tuple[tuple[str, Writer], ...]] = {
    "ttl": (("", partial(write_rdf, name="ttl")),),
    "nt": (("", partial(write_rdf, name="nt")),),
    "nq": (("", partial(write_rdf, name="nq")),),
    "trig": (("", partial(write_rdf, name="trig")),),
    "jsonld": (("", partial(write_rdf, name="jsonld")),),
    "rdf": (("", partial(write_rdf, name="rdf")),),
    "graphml": (("", write_graphml),),
    "gexf": (("", write_gexf),),
    "csv": (("-nodes", write_nodes), ("-edges", write_edges)),
    "csv-safe": (("-nodes", partial(write_nodes, safe=True)), ("-edges", partial(write_edges, safe=True))),
}


def export(store: Store, format: str, path: Path) -> tuple[Path, ...]:  # noqa: A002 - what everybody calls it
    """Writes the graph in one format; a file is there whole or not at all.

    Args:
        store: The graph.
        format: One of `FORMATS`. The RDF formats hold everything, those without named graphs the union; the others hold
            the network. "csv-safe" marks cells that a spreadsheet would take for formulas as text.
        path: The file. A format of several files adds "-nodes" and "-edges" to its name.

    Returns:
        The files written.

    Raises:
        QueryError: There is no such format.
        KgError: A file cannot be written.
    """
    if format not in FORMATS:
        raise QueryError(format, "there is no such format", f"choose one of {', '.join(FORMATS)}")
    return tuple(_write(store, writer, path.with_name(f"{path.stem}{added}{path.suffix}")) for added, writer in FORMATS[format])


def _write(store: Store, writer: Writer, path: Path) -> Path:
    with writing(path) as stream:
        writer(store, stream)
    return path
