"""What a reviewer can do about versions of articles and about reviewers; labels are in `annotator.services.labels_door`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotator.model.span import Span
from annotator.model.text import storable
from annotator.model.versions import Versions, versions
from annotator.services import reviewing, settling
from annotator.services.annotate import Plan, Planner
from annotator.services.door import Done, Door
from annotator.services.reviewing import Merging
from annotator.services.settling import CarriedOne
from annotator.store import articles, carried, reviewers
from annotator.store.reviewers import Work


class VersionsDoor(Door):
    """A door that knows versions and reviewers. Reading raises DatabaseError; acting raises as the `Door` says."""

    def versions(self) -> Versions:
        """Which articles are versions of one another."""
        with self.database.read() as t:
            links = articles.version_links(t)
            return versions(articles.ids(t), links) if links else Versions()

    def carried(self, article_id: str) -> list[CarriedOne]:
        """What was carried over to an article from an older version, in the reading order of that one."""
        with self.database.read() as t:
            return settling.carried_over(t, article_id)

    def open_carried(self) -> dict[str, int]:
        """How many carried annotations somebody has still to look at, by article; without any, left out."""
        with self.database.read() as t:
            return carried.open_counts(t)

    def keep_carried(self, article_id: str, old_ids: Sequence[str]) -> Done | None:
        """Says that doubtful annotations, named by those of the older version, are right where they are."""
        return self._do(lambda plan: settling.kept(plan, article_id, old_ids))

    def place_carried(self, article_id: str, old_id: str, span: Span) -> Done | None:
        """Puts a doubtful or lost annotation where it belongs in the newer version."""
        return self._do(lambda plan: settling.placed(plan, article_id, old_id, span))

    def let_go_carried(self, article_id: str, old_ids: Sequence[str]) -> Done | None:
        """Leaves doubtful or lost annotations to the older version."""
        return self._do(lambda plan: settling.let_go(plan, article_id, old_ids))

    def reviewer_work(self) -> list[Work]:
        """How much there is of everybody, sorted by name; who has nothing (any more) is left out."""
        with self.database.read() as t:
            every = reviewers.work(t)
        return [
            one for one in every if one.annotations or one.links or one.begun or one.name == self.reviewer
        ]

    def rename_reviewer(self, before: str, after: str) -> Done | None:
        """Gives a reviewer another name, in earlier edits too; raises RuleError if somebody has it."""
        return self._do(lambda plan: reviewing.renamed(plan, storable(before), after))

    def merging(self, before: str, after: str) -> Merging:
        """What `merge_reviewers` would do; raises RuleError if that cannot be."""
        with self.database.read() as t:
            return reviewing.merging(t, storable(before), storable(after))

    def merge_reviewers(self, before: str, after: str) -> Done:
        """Makes all that one reviewer has made another one's; what both have alike is there once."""
        return self._must(lambda plan: reviewing.merged(plan, storable(before), storable(after)))

    def _must(self, make: Callable[[Planner], Plan]) -> Done:
        done = self._do(make)
        assert done is not None  # noqa: S101 - a plan that is made has edits
        return done
