//! What the results are drawn from: the choices that were answered last, and the answer.

use std::rc::Rc;

use regiewijzer_analysis::Comparison;
use regiewijzer_ensemble::Band;
use regiewijzer_model::{Outcome, Scenario};
use yew::prelude::*;

use super::pinned::{PinnedChoices, use_pinned};
use crate::components::look::Look;
use crate::components::measure_help::Example;
use crate::state::session::Session;
use crate::state::{Exploration, Findings, Panel, PanelKind, PanelView};
use crate::text::{Localized, Phrase};
use crate::worker::task::{Answer, Compare, Task};
use crate::worker::{SharedAnswer, TaskOptions, use_tasks};

/// What every part of the results needs to know.
///
/// It is always of one piece: the figures belong to the choices. While a slider moves, both are of
/// a moment ago, and nothing here is drawn again until there are new figures.
#[derive(Clone, PartialEq)]
pub(crate) struct View {
    /// The choices that the figures belong to.
    pub(crate) exploration: Exploration,
    /// The choices that last had figures of all their members, or none for good. Work that is only of
    /// use for choices that stay is about these.
    pub(crate) rested: Rc<Exploration>,
    /// How they look.
    pub(crate) look: Look,
    /// Whether they are held against today, and aren't today themselves.
    pub(crate) compares: bool,
    /// Pinned choices, which are drawn beside it.
    pub(crate) pinned: PinnedChoices,
    /// The figures.
    answer: Option<SharedAnswer>,
    /// How many worlds are to be computed in the end.
    pub(crate) members: u32,
    /// What went wrong, if something did.
    pub(crate) failure: Option<Phrase>,
}

/// What there is to show of what is explored, and whether it is the last word on it: figures of all
/// its members. `prepared` answers the first rendering.
#[hook]
pub(crate) fn use_view(
    session: &Session,
    prepared: Option<(Rc<Task>, SharedAnswer)>,
) -> (View, bool) {
    let (tasks, ahead) = use_tasks(
        vec![task(&session.exploration)],
        session.exploration.clone(),
        TaskOptions::now(prepared),
    );
    session
        .change_listener
        .set(Callback::from(move |next: Exploration| {
            ahead.emit((task(&next), next));
        }));
    let (settled, failure) = (tasks.are_done(), tasks.failure());
    // After a failure what is explored shows at once: no figures will come for it.
    let answered = tasks.latest_subject().filter(|_| failure.is_none());
    let exploration = answered.unwrap_or(&session.exploration).clone();
    let rested = use_mut_ref(|| Rc::new(exploration.clone()));
    if (settled || failure.is_some()) && **rested.borrow() != exploration {
        rested.replace(Rc::new(exploration.clone()));
    }
    let view = View {
        pinned: use_pinned(&exploration),
        look: Look::of(&exploration),
        compares: !exploration.is_baseline(),
        rested: rested.borrow().clone(),
        answer: tasks.latest().cloned(),
        members: session.exploration.members,
        failure,
        exploration,
    };
    (view, settled)
}

impl View {
    fn comparison(&self) -> Option<&Comparison> {
        match self.answer.as_deref() {
            Some(Answer::Compared(comparison)) => Some(comparison),
            _ => None,
        }
    }

    /// Findings for today in the same partnership.
    pub(crate) fn today(&self) -> Option<&Findings> {
        self.comparison()?.options.first()
    }

    /// Findings for what is explored; nothing where that is today.
    pub(crate) fn now(&self) -> Option<&Findings> {
        let comparison = self.comparison().filter(|_| self.compares);
        comparison?.options.get(1)
    }

    /// The same with another kind of picture in the left panel.
    pub(crate) fn with_kind(&self, kind: PanelKind) -> Self {
        let shown = PanelView {
            kind,
            ..self.exploration.panels[Panel::Left as usize]
        };
        Self {
            exploration: self.exploration.clone().with_view(Panel::Left, shown),
            ..self.clone()
        }
    }

    /// From which difference on a measure differs noticeably, in its unit.
    pub(crate) fn noticeable(&self, measure: Outcome) -> f64 {
        let explored = &self.exploration;
        explored.thresholds.over(measure, explored.months)
    }

    /// How many worlds the figures are of so far.
    pub(crate) fn members_so_far(&self) -> u32 {
        self.comparison().map_or(0, |comparison| comparison.members)
    }

    /// What a measure comes to at the end of the horizon, today and with what is explored, to be put into
    /// words.
    pub(crate) fn examples(&self, measure: Outcome) -> [Option<Example>; 2] {
        let explored = &self.exploration;
        let example = |band: Option<Band>, name, inhabitants| {
            band.map(|band| Example {
                name,
                value: band.p50,
                inhabitants,
            })
        };
        let today = Scenario::Vandaag.name().localized();
        [
            example(
                self.today_at_end(measure),
                today,
                explored.own_inhabitants(),
            ),
            example(
                self.now_at_end(measure),
                self.look.name,
                explored.inhabitants(),
            ),
        ]
    }

    /// Where a measure stands at the end of the horizon, today.
    pub(crate) fn today_at_end(&self, measure: Outcome) -> Option<Band> {
        self.today()?.band(measure)
    }

    /// Where a measure stands at the end of the horizon with what is explored.
    pub(crate) fn now_at_end(&self, measure: Outcome) -> Option<Band> {
        self.now()?.band(measure)
    }
}

/// What to ask for the results: today and what is explored, unless that is today.
pub(crate) fn task(exploration: &Exploration) -> Task {
    let now = (!exploration.is_baseline()).then(|| exploration.inquiry());
    Task::Compare(Compare {
        inquiries: std::iter::once(exploration.baseline()).chain(now).collect(),
        measures: exploration.measures(),
        thresholds: exploration.thresholds.clone(),
        members: exploration.members,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::Lever;

    #[test]
    fn another_picture_of_the_same_figures_asks_for_nothing_new() {
        let exploration = Exploration::default().with_number(Lever::Doorzettingsmacht, Some(0.2));
        let map = PanelView {
            kind: PanelKind::HeatMap,
            ..exploration.panels[0]
        };
        let other = exploration.clone().with_view(Panel::Left, map);
        assert_ne!(other, exploration);
        assert_eq!(task(&other), task(&exploration));
    }
}
