//! The steps that led here, so that any of them can be gone back to.

use std::rc::Rc;

use regiewijzer_model::Lever;

use crate::Exploration;
use crate::part::Part;

/// The steps of one visit, from the start to the last, and where we stand among them.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// Every exploration that was rested at, and the one that is being changed; never empty.
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
    /// Somebody went to another link, or opened a file: a step of its own.
    Load(Exploration),
    /// Somebody changed something.
    Change(Exploration),
    /// Nothing changed for a while: the next change is another step.
    Rest,
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
        next.touched |= !matches!(action, HistoryAction::Rest);
        let moves = matches!(action, HistoryAction::Change(_));
        match action {
            HistoryAction::Open(exploration) => next = Self::new(exploration),
            HistoryAction::Load(exploration) => {
                next.moving = false;
                next.change(exploration);
            }
            HistoryAction::Change(exploration) => next.change(exploration),
            HistoryAction::Rest => {}
            HistoryAction::Undo => next.at = next.at.saturating_sub(1),
            HistoryAction::Redo => next.at = (next.at + 1).min(next.steps.len() - 1),
            HistoryAction::GoTo(step) => next.at = step.min(next.steps.len() - 1),
        }
        next.moving = moves;
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::Scenario;

    fn after(actions: impl IntoIterator<Item = HistoryAction>) -> History {
        let start = History::new(Exploration::default());
        let after = |history: History, action| history.reduce(action);
        actions.into_iter().fold(start, after)
    }

    fn power(power: f64) -> Exploration {
        Exploration::default().with_number(Lever::Doorzettingsmacht, Some(power))
    }

    #[test]
    fn a_drag_is_one_step_until_it_rests() {
        let drag = [0.2, 0.3, 0.4].map(|at| HistoryAction::Change(power(at)));
        let dragged = after(drag.clone());
        assert_eq!(dragged.steps().len(), 2);
        assert_eq!(**dragged.now(), power(0.4));
        let again = [HistoryAction::Rest, HistoryAction::Change(power(0.5))];
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
            HistoryAction::Rest,
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
}
