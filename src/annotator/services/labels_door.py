"""What a reviewer can do about the labels of a project; the rest is in `annotator.services.workspace`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.errors import RuleError
from annotator.model.scheme import Scheme
from annotator.services.door import Done
from annotator.services.versions_door import VersionsDoor
from annotator.store import annotations

if TYPE_CHECKING:
    from annotator.services.jobs import Progress
    from annotator.services.scheme_changes import Change
    from annotator.services.scheme_merging import MergePlan


class LabelsDoor(VersionsDoor):
    """A door that knows labels. Reading raises DatabaseError; acting raises as the `Door` says.

    What it needs for that is imported with the first act on labels, which no start has.
    """

    def change_scheme(self, scheme: Scheme) -> Done | None:
        """Puts another scheme in force, as a version of its own. Labels that are used must be in it."""
        from annotator.services import scheme_plans

        return self._do(lambda plan: scheme_plans.changed(plan, scheme))

    def revise_scheme(self, change: Change) -> Done | None:
        """Changes the scheme as it is now, by a function of `scheme_changes` or `attribute_changes`."""
        from annotator.services import scheme_plans

        return self._do(lambda plan: scheme_plans.revised(plan, change))

    def adopt_scheme(self, scheme: Scheme) -> Done | None:
        """Takes a scheme of a file; what it lacks and annotations use is kept as archived (`scheme_adopting`)."""
        from annotator.services import scheme_plans

        return self._do(lambda plan: scheme_plans.adopted(plan, scheme))

    def adopted(self, scheme: Scheme) -> Scheme:
        """What `adopt_scheme` would put in force."""
        from annotator.services import scheme_adopting

        with self.database.read() as t:
            return scheme_adopting.adopted(t, self.scheme, scheme).scheme

    def label_counts(self) -> dict[str, tuple[int, int]]:
        """How many annotations each label has in the whole project, and in how many articles."""
        with self.database.read() as t:
            return annotations.label_counts(t)

    def merge_plan(self, source_id: str, target_id: str) -> MergePlan:
        """What merging one label into another would do; raises RuleError if that cannot be."""
        from annotator.services import scheme_merging

        with self.database.read() as t:
            return scheme_merging.plan(t, self.scheme, source_id, target_id)

    def merge_labels(self, source_id: str, target_id: str, progress: Progress | None = None) -> Done:
        """Merges one label into another (`scheme_merging`), all or nothing; stopped, it raises Cancelled."""
        from annotator.services import scheme_plans

        done = self._do(lambda plan: scheme_plans.merged(plan, source_id, target_id), progress)
        if done is None:
            raise RuleError("There is nothing to merge.")
        return done
