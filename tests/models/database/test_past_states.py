"""The audit trail of a visit leads back to each of its states, and each can be brought back there."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.database.engine import database_url
from models.database.store import Store
from models.edits import created, deleted, edit
from models.messages import Message
from models.past_states import bring_back, named_again, own, state_before
from models.plan import Plan
from models.records.visits import Visit
from tests.builders import PlanBuilder
from tests.models.database.conftest import making
from tests.models.database.test_store import keep_contents
from tests.plan_strategies import edits, plans

BACK = Message("Back")


@settings(max_examples=20)
@given(data=st.data())
def test_every_state_of_the_trail_can_be_brought_back(data: st.DataObject) -> None:
    states = [data.draw(plans())]
    with Store.open(database_url("sqlite://"), create=True) as store:
        keep_contents(store)
        store.apply(making(states[0]), "Aylin")
        for _ in range(2):
            store.apply(data.draw(edits(states[-1])), "Aylin")
            states.append(store.load(states[0].visit_id))
        number = data.draw(st.integers(0, 2))
        now = states[-1]
        trail = [entry.edit for entry in store.audit(now.visit_id)]
        done_since = len([entry for entry in trail if entry.changes]) - 1 - number
        past = state_before(now, trail[: max(0, done_since)])
        missing = named_again(now, past)
        stored = store.as_stored(missing)
        store.apply(bring_back(now, past, BACK, [one for one in missing if one.id not in stored]), "Bolat")
        assert own(store.load(now.visit_id)) == own(past)
        assert store.verify() == ()


def test_the_state_before_the_first_edit_has_no_visit(memory: Store) -> None:
    plan = PlanBuilder().plan()
    memory.apply(making(plan), "Aylin")
    trail = [entry.edit for entry in memory.audit(plan.visit_id)]
    assert len(state_before(memory.load(plan.visit_id), trail).table(Visit)) == 0


def test_records_are_found_as_they_are_stored_now(memory: Store) -> None:
    builder = PlanBuilder()
    gone, there = builder.person("Aylin"), builder.person("Bolat")
    memory.apply(making(Plan.of(builder.visit.id, builder.records)), "Aylin")
    memory.apply(edit(Message("Delete"), deleted(gone)), "Aylin")
    assert memory.as_stored((gone, there, builder.visit)) == {
        there.id: there,
        builder.visit.id: builder.visit,
    }
    memory.apply(edit(Message("Again"), created(gone)), "Aylin")
    assert memory.as_stored((gone,)) == {gone.id: gone}
