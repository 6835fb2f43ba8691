"""What each paragraph does and says: its acts, citations, addressees and statements."""

from __future__ import annotations

from kg.linking.acts import acts_of, by_paragraph_of, governing
from kg.linking.demands import demands_of
from kg.linking.markup import markup_citations
from kg.linking.sponsors import sponsors_of
from kg.linking.statements import statements_of
from kg.linking.votes import votes_of
from kg.model.document import Resolution
from kg.model.link import Judgement, Link
from kg.model.mention import Mention
from kg.model.relation import Act, Citation, Reading


def relate(resolution: Resolution, mentions: tuple[Mention, ...], links: tuple[Link, ...]) -> Reading:
    """Everything read in one text."""
    acts = acts_of(resolution, mentions, links)
    votes, voters_unknown = votes_of(resolution)
    sponsors, sponsors_unknown = sponsors_of(resolution)
    addresses, demands = demands_of(resolution, acts, links)
    return Reading(
        resolution=resolution,
        links=links,
        acts=acts,
        citations=_citations(resolution, acts, links) + markup_citations(resolution, acts),
        addresses=addresses,
        demands=demands,
        statements=statements_of(resolution, mentions, links),
        votes=votes,
        warnings=voters_unknown + sponsors_unknown,
        sponsors=sponsors,
    )


def _citations(resolution: Resolution, acts: tuple[Act, ...], links: tuple[Link, ...]) -> tuple[Citation, ...]:
    """A row for each thing referred to and each place in it; never the document itself."""
    found = []
    governors = by_paragraph_of(acts)
    for link in links:
        if not link.cites or link.judgement is Judgement.AMBIGUOUS:
            continue
        mention = link.mention
        act = governing(governors, mention.paragraph, mention.span)
        for entity in link.entities:
            if entity.code != resolution.symbol:
                for locator in link.locators or ("",):
                    row = Citation(mention.paragraph, entity, locator, act, link.via, mention.span, mention.rule, link.antecedent)
                    found.append(row)
    return tuple(found)
