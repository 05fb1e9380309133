//! The steps that led here, so that any of them can be gone back to.

use std::rc::Rc;

use regiewijzer_model::Lever;

use crate::part::Part;
use crate::{Exploration, link};

/// The steps of one visit, from the start to the last, and where we stand among them.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// Every exploration that was committed, and the one that is being changed; never empty.
    steps: Vec<Rc<Exploration>>,
    /// Which of them is shown.
    at: usize,
    /// Whether the last step still moves: a slider under a finger makes one step, not a hundred.
    moving: bool,
    /// Whether anything changed since the link was opened.
    touched: bool,
}

/// What changes a history.
#[derive(Clone, Debug, PartialEq)]
pub enum HistoryAction {
    /// A link was opened; what was explored before is gone with its own history.
    Open(Exploration),
    /// A link was opened again, with the history that led to it.
    Restore(History),
    /// Another link or a file was opened: a step of its own.
    Load(Exploration),
    /// A control changed.
    Change(Exploration),
    /// The pending change is a step of its own: the next change is another.
    Commit,
    /// One step back.
    Undo,
    /// One step forth.
    Redo,
    /// To a step.
    GoTo(usize),
}

impl History {
    /// A history that starts here.
    pub fn new(start: Exploration) -> Self {
        Self {
            steps: vec![Rc::new(start)],
            at: 0,
            moving: false,
            touched: false,
        }
    }

    /// What is explored now.
    pub fn now(&self) -> &Rc<Exploration> {
        &self.steps[self.at]
    }

    /// What was explored one step before.
    pub fn before(&self) -> Option<&Rc<Exploration>> {
        Some(&self.steps[self.at.checked_sub(1)?])
    }

    /// What would be explored one step later.
    pub fn after(&self) -> Option<&Rc<Exploration>> {
        self.steps.get(self.at + 1)
    }

    /// Every step, from the start.
    pub fn steps(&self) -> &[Rc<Exploration>] {
        &self.steps
    }

    /// Which step is shown.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Whether anything changed since the link was opened.
    pub fn touched(&self) -> bool {
        self.touched
    }

    /// Adds a step, or lets the last one move on where it is the same control that still moves.
    fn change(&mut self, next: Exploration) {
        if **self.now() == next {
            return;
        }
        let moves_on = self.moving
            && self.before().is_some_and(|before| {
                let moved = Part::that_differ(before, self.now());
                let moves = Part::that_differ(self.now(), &next);
                // These are pressed, not moved, and set others with them.
                let pressed = [Lever::Scenario, Lever::Partnership].map(Part::Lever);
                !pressed.iter().any(|part| moves.contains(part))
                    && moves.iter().any(|part| moved.contains(part))
            });
        self.steps.truncate(self.at + 1);
        if moves_on {
            self.steps.pop();
        }
        // Dragged back to where it came from: no step at all.
        if self.steps.last().is_none_or(|last| **last != next) {
            self.steps.push(Rc::new(next));
        }
        self.at = self.steps.len() - 1;
    }

    /// The history after an action.
    #[must_use]
    pub fn reduce(&self, action: HistoryAction) -> Self {
        let mut next = self.clone();
        next.touched |= !matches!(action, HistoryAction::Commit);
        let moves = matches!(action, HistoryAction::Change(_));
        match action {
            HistoryAction::Open(exploration) => next = Self::new(exploration),
            HistoryAction::Restore(history) => next = history,
            HistoryAction::Load(exploration) => {
                next.moving = false;
                next.change(exploration);
            }
            HistoryAction::Change(exploration) => next.change(exploration),
            HistoryAction::Commit => {}
            HistoryAction::Undo => next.at = next.at.saturating_sub(1),
            HistoryAction::Redo => next.at = (next.at + 1).min(next.steps.len() - 1),
            HistoryAction::GoTo(step) => next.at = step.min(next.steps.len() - 1),
        }
        next.moving = moves;
        next
    }

    /// The place of the step that is shown, and the link of each step with all its assumptions, a line
    /// each.
    pub fn write(&self) -> String {
        let links = self.steps.iter().map(|step| link::write_whole(step));
        let lines: Vec<String> = std::iter::once(self.at.to_string()).chain(links).collect();
        lines.join("\n")
    }

    /// Reads what was written; nothing where any of it cannot be read.
    pub fn read(text: &str) -> Option<Self> {
        let (at, links) = text.split_once('\n')?;
        let read = |link| {
            let opened = link::read(link);
            opened.is_whole().then(|| Rc::new(opened.exploration))
        };
        let steps = links.split('\n').map(read).collect::<Option<Vec<_>>>()?;
        let at = at.parse().ok().filter(|at| *at < steps.len())?;
        Some(Self {
            steps,
            at,
            moving: false,
            touched: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::tests::explorations;
    use proptest::prelude::*;
    use regiewijzer_ensemble::Range;
    use regiewijzer_model::{Parameter, Scenario};

    fn after(actions: impl IntoIterator<Item = HistoryAction>) -> History {
        let start = History::new(Exploration::default());
        let after = |history: History, action| history.reduce(action);
        actions.into_iter().fold(start, after)
    }

    fn power(power: f64) -> Exploration {
        Exploration::default().with_number(Lever::Doorzettingsmacht, Some(power))
    }

    #[test]
    fn a_drag_is_one_step_until_it_is_committed() {
        let drag = [0.2, 0.3, 0.4].map(|at| HistoryAction::Change(power(at)));
        let dragged = after(drag.clone());
        assert_eq!(dragged.steps().len(), 2);
        assert_eq!(**dragged.now(), power(0.4));
        let again = [HistoryAction::Commit, HistoryAction::Change(power(0.5))];
        assert_eq!(after(drag.into_iter().chain(again)).steps().len(), 3);
    }

    #[test]
    fn another_control_makes_another_step() {
        let scale = power(0.4).with_number(Lever::Inhabitants, Some(80_000.0));
        let history = after([
            HistoryAction::Change(power(0.4)),
            HistoryAction::Change(scale),
        ]);
        assert_eq!(history.steps().len(), 3);
    }

    #[test]
    fn a_scenario_right_after_a_drag_is_a_step_of_its_own() {
        let scenario = power(0.4).with_scenario(Scenario::Terreinregisseur);
        let history = after([
            HistoryAction::Change(power(0.4)),
            HistoryAction::Change(scenario),
        ]);
        assert_eq!(history.steps().len(), 3);
    }

    #[test]
    fn a_drag_back_to_where_it_began_leaves_no_step() {
        let history = after([0.4, 0.3, 0.15].map(|at| HistoryAction::Change(power(at))));
        assert_eq!(history.steps().len(), 1);
        assert_eq!(history.at(), 0);
    }

    #[test]
    fn what_was_undone_can_be_redone_until_something_else_changes() {
        let changed = [
            HistoryAction::Change(power(0.4)),
            HistoryAction::Commit,
            HistoryAction::Undo,
        ];
        let undone = after(changed.clone());
        assert_eq!(**undone.now(), Exploration::default());
        assert_eq!(undone.after().map(|one| (**one).clone()), Some(power(0.4)));
        let redone = after(changed.clone().into_iter().chain([HistoryAction::Redo]));
        assert_eq!(**redone.now(), power(0.4));
        let other = Exploration::of_scenario(Scenario::Beleidsregisseur);
        let other = after(changed.into_iter().chain([HistoryAction::Change(other)]));
        assert_eq!(other.steps().len(), 2);
        assert_eq!(other.after(), None);
    }

    #[test]
    fn nothing_lies_before_the_start_or_after_the_end() {
        let history = after([
            HistoryAction::Undo,
            HistoryAction::Redo,
            HistoryAction::GoTo(9),
        ]);
        assert_eq!((history.at(), history.steps().len()), (0, 1));
    }

    #[test]
    fn a_link_that_is_opened_has_no_history_and_leaves_the_address_alone() {
        let history = after([
            HistoryAction::Change(power(0.4)),
            HistoryAction::Open(power(0.9)),
        ]);
        assert_eq!(history.steps().len(), 1);
        assert!(!history.touched());
    }

    #[test]
    fn assumptions_that_no_link_holds_are_stored() {
        let every = Parameter::ALL.into_iter();
        let changed = every.fold(Exploration::default(), |one, parameter| {
            let lo = parameter.info().lo;
            one.with_assumption(parameter, Some(Range { lo, hi: lo }))
        });
        assert!(link::leaves_assumptions_out(&changed));
        let stored = History::new(changed.clone()).write();
        let now = History::read(&stored).map(|history| (**history.now()).clone());
        assert_eq!(now, Some(changed));
    }

    proptest! {
        #[test]
        fn a_stored_history_has_the_same_steps_and_stands_at_the_same(
            explored in prop::collection::vec(explorations(), 0..6),
            undone in 0usize..6,
        ) {
            let loaded = explored.into_iter().map(HistoryAction::Load);
            let undone = std::iter::repeat_n(HistoryAction::Undo, undone);
            let history = after(loaded.chain(undone));
            let stored = History::read(&history.write());
            let stored = stored.as_ref().map(|one| (one.steps(), one.at()));
            prop_assert_eq!(stored, Some((history.steps(), history.at())));
        }

        #[test]
        fn a_damaged_history_is_read_whole_or_not_at_all(
            explored in explorations(),
            cut in any::<prop::sample::Index>(),
            planted in ".{0,3}",
        ) {
            let written = after([HistoryAction::Load(explored)]).write();
            let (before, rest) = written.split_at(cut.index(written.len() + 1));
            for damaged in [before.to_owned(), format!("{before}{planted}{rest}")] {
                if let Some(history) = History::read(&damaged) {
                    prop_assert!(history.at() < history.steps().len());
                    prop_assert_eq!(damaged.split('\n').count(), 1 + history.steps().len());
                }
            }
        }
    }
}
