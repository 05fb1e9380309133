//! What the results are drawn from: the choices that were answered last, and the answer.

use std::collections::VecDeque;

use regiewijzer_ensemble::Band;
use regiewijzer_evidence::{Language, Text};
use regiewijzer_model::Outcome;
use yew::prelude::*;

use crate::components::look::Look;
use crate::state::session::Session;
use crate::state::work::{Found, Work, use_eager_work};
use crate::state::{Exploration, Findings};
use crate::worker::task::{Answer, Compare, Task};

/// What every part of the results needs to know.
///
/// It is always of one piece: the figures belong to the choices. While a slider moves, both are of
/// a moment ago, and nothing here is drawn again until there are new figures.
#[derive(Clone, PartialEq)]
pub(crate) struct View {
    /// The choices that the figures belong to.
    pub(crate) exploration: Exploration,
    /// How they look.
    pub(crate) look: Look,
    /// Whether they are held against today, and aren't today themselves.
    pub(crate) compares: bool,
    /// The figures.
    found: Option<Found>,
    /// How many worlds are to be computed in the end.
    pub(crate) members: u32,
    /// What went wrong, if something did.
    pub(crate) failure: Option<Text>,
    /// The reader's language.
    pub(crate) language: Language,
}

/// What there is to show of what is explored, and whether it is the last word on it: figures of all
/// its members. So many worlds are asked for; `prepared` answers the first rendering.
#[hook]
pub(crate) fn use_view(
    session: &Session,
    members: u32,
    prepared: Option<Found>,
    language: Language,
) -> (View, bool) {
    let asked = task(&session.exploration, members);
    let (work, ask) = use_eager_work(asked.clone(), prepared);
    let list = use_mut_ref(Asked::default);
    list.borrow_mut().note(&asked, &session.exploration);
    session.ahead.tell({
        let list = list.clone();
        Callback::from(move |next: Exploration| {
            let asked = task(&next, members);
            list.borrow_mut().note(&asked, &next);
            ask.emit(asked);
        })
    });
    let exploration = list.borrow_mut().shown(&session.exploration, &work);
    let view = View {
        look: Look::of(&exploration, language),
        compares: !exploration.is_baseline(),
        found: work.latest().cloned(),
        members,
        failure: work.failure(),
        language,
        exploration,
    };
    (view, work.settles(&asked))
}

impl View {
    fn options(&self) -> &[Findings] {
        match self.found.as_ref().map(Found::answer) {
            Some(Answer::Compared(compared)) => &compared.options,
            _ => &[],
        }
    }

    /// Findings for today in the same partnership.
    pub(crate) fn today(&self) -> Option<&Findings> {
        self.options().first()
    }

    /// Findings for what is explored; nothing where that is today.
    pub(crate) fn now(&self) -> Option<&Findings> {
        self.options().get(1).filter(|_| self.compares)
    }

    /// How many worlds the figures are of so far.
    pub(crate) fn members_so_far(&self) -> u32 {
        let latest = self.now().or(self.today());
        latest.map_or(0, |findings| findings.members)
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
pub(crate) fn task(exploration: &Exploration, members: u32) -> Task {
    let now = (!exploration.is_baseline()).then(|| exploration.inquiry());
    Task::Compare(Compare {
        inquiries: std::iter::once(exploration.baseline()).chain(now).collect(),
        measures: exploration.measures(),
        members,
    })
}

/// What was asked and isn't answered yet, behind what was answered last.
#[derive(Default)]
struct Asked(VecDeque<(Task, Exploration)>);

impl Asked {
    /// Takes note of what is asked for an exploration. What differs only in how it is shown asks
    /// for the same.
    fn note(&mut self, task: &Task, exploration: &Exploration) {
        match self.0.back_mut() {
            Some((last, shown)) if last == task => shown.clone_from(exploration),
            _ => self.0.push_back((task.clone(), exploration.clone())),
        }
    }

    /// Forgets what came before a task that was answered. An answer to what was never asked, or
    /// is long forgotten, changes nothing.
    fn answered(&mut self, task: &Task) {
        if let Some(place) = self.0.iter().rposition(|(asked, _)| asked == task) {
            self.0.drain(..place);
        }
    }

    /// The exploration that the latest answer belongs to. Where nothing can be answered any more,
    /// the one that is explored.
    fn shown(&mut self, exploration: &Exploration, work: &Work) -> Exploration {
        if let Some(found) = work.latest() {
            self.answered(found.task());
        }
        if work.failure().is_some() {
            return exploration.clone();
        }
        self.first().unwrap_or(exploration).clone()
    }

    /// What was answered last; before the first answer, what was asked first.
    fn first(&self) -> Option<&Exploration> {
        self.0.front().map(|(_, exploration)| exploration)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Panel, PanelKind, PanelView};

    fn power(power: f64) -> (Task, Exploration) {
        let exploration = Exploration::default().with_doorzettingsmacht(Some(power));
        (task(&exploration, 128), exploration)
    }

    fn after(asked: &[&(Task, Exploration)], answered: &[&Task]) -> Asked {
        let mut list = Asked::default();
        for (task, exploration) in asked {
            list.note(task, exploration);
        }
        for task in answered {
            list.answered(task);
        }
        list
    }

    #[test]
    fn what_is_drawn_stays_until_something_newer_is_answered() {
        let [a, b, c] = [0.2, 0.4, 0.6].map(power);
        assert_eq!(after(&[&a, &b, &c], &[]).first(), Some(&a.1));
        assert_eq!(after(&[&a, &b, &c], &[&a.0]).first(), Some(&a.1));
        // The second was passed over: the slider had moved on.
        assert_eq!(after(&[&a, &b, &c], &[&a.0, &c.0]).first(), Some(&c.1));
        // A sharper answer to the same.
        assert_eq!(after(&[&a, &b], &[&b.0, &b.0]).first(), Some(&b.1));
    }

    #[test]
    fn going_back_to_what_was_answered_shows_it_when_it_is_answered_again() {
        let [a, b] = [0.2, 0.4].map(power);
        let back = after(&[&a, &b, &a], &[&a.0]);
        assert_eq!(back.first(), Some(&a.1));
        assert_eq!(back.0.len(), 1);
    }

    #[test]
    fn another_picture_of_the_same_figures_shows_at_once() {
        let (task, exploration) = power(0.2);
        let map = PanelView {
            kind: PanelKind::HeatMap,
            ..exploration.panels[0]
        };
        let other = exploration.clone().with_view(Panel::Left, map);
        assert_eq!(super::task(&other, 128), task);
        let list = after(
            &[&(task.clone(), exploration), &(task.clone(), other.clone())],
            &[&task],
        );
        assert_eq!(list.first(), Some(&other));
    }

    #[test]
    fn an_answer_to_what_was_never_asked_changes_nothing() {
        let [a, b] = [0.2, 0.4].map(power);
        assert_eq!(after(&[&a], &[&b.0]).first(), Some(&a.1));
    }
}
