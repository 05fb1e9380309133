use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use regiewijzer_ensemble::Band;
use regiewijzer_model::{Choices, Scenario};

use super::*;
use crate::worker::task::{Chart, Charted, Compare, Compared, Engine};

/// Listens to everything, and cancels after so many pauses.
#[derive(Default)]
struct Listener {
    found: RefCell<Vec<Answer>>,
    pauses: Cell<u32>,
    patience: Option<u32>,
    clock: Cell<f64>,
    /// Milliseconds from one look at the clock to the next.
    tick: f64,
}

impl Caller for Listener {
    async fn pause(&self) -> Result<(), Stop> {
        self.pauses.set(self.pauses.get() + 1);
        match self.patience {
            Some(patience) if self.pauses.get() > patience => Err(Stop::Cancelled),
            _ => Ok(()),
        }
    }

    async fn rest_until(&self, time: f64) -> Result<(), Stop> {
        let now = self.clock.get();
        self.clock.set(now.max(time));
        self.pause().await
    }

    fn progress(&self, share: f32) {
        assert!((0.0..=1.0).contains(&share));
    }

    fn found(&self, answer: Answer) {
        self.found.borrow_mut().push(answer);
    }

    fn now(&self) -> f64 {
        let now = self.clock.get();
        self.clock.set(now + self.tick);
        now
    }
}

/// Nothing here ever waits for anything, so that one look is enough.
fn done(desk: &mut Desk, task: Task, caller: &Listener) -> Result<Answer, Stop> {
    let work = pin!(desk.perform(task, caller));
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("it waits"),
    }
}

fn inquiry(scenario: Scenario) -> Inquiry {
    Inquiry::about(Choices::of_scenario(scenario))
}

fn task(members: u32) -> Task {
    Task::Compare(Compare {
        inquiries: vec![
            inquiry(Scenario::Vandaag),
            inquiry(Scenario::Terreinregisseur),
        ],
        measures: vec![Outcome::Draagvlak],
        members,
    })
}

fn compared(answer: Result<Answer, Stop>) -> Compared {
    match answer {
        Ok(Answer::Compared(compared)) => compared,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_coarser_answer_is_what_that_many_members_say() {
    let caller = Listener {
        tick: 100.0,
        ..Listener::default()
    };
    let fine = compared(done(&mut Desk::default(), task(300), &caller));
    assert_eq!(fine.members, 300);
    let coarser = caller.found.take();
    assert_eq!(coarser.len(), 2);
    for coarse in coarser {
        let coarse = compared(Ok(coarse));
        let alone = done(
            &mut Desk::default(),
            task(coarse.members),
            &Listener::default(),
        );
        assert_eq!(coarse, compared(alone));
    }
}

#[test]
fn an_answer_that_nobody_would_see_is_not_drawn() {
    let hasty = Listener::default();
    compared(done(&mut Desk::default(), task(1024), &hasty));
    assert_eq!(hasty.found.take().len(), 1);
}

#[test]
fn the_last_answer_leaves_time_to_see_the_one_before() {
    let caller = Listener {
        tick: 1.0,
        ..Listener::default()
    };
    compared(done(&mut Desk::default(), task(200), &caller));
    assert_eq!(caller.found.take().len(), 1);
    // 30 ms after an answer that came at 1 ms, and not a tick later.
    assert_eq!(caller.clock.get(), 31.0);
}

#[test]
fn an_answer_has_every_measure_the_courses_asked_for_and_who_beats_whom() {
    let fine = compared(done(&mut Desk::default(), task(128), &Listener::default()));
    let [today, field] = fine.options.as_slice() else {
        panic!("two options")
    };
    assert_eq!(field.at_end.len(), Outcome::ALL.len());
    assert_eq!(field.trajectory(Outcome::Draagvlak).unwrap().len(), 73);
    let alignment = field.of(Outcome::AfstemmingVdab).unwrap();
    assert!(alignment.beats[0] > 0.9);
    assert!(alignment.difference.p50 > 0.0 && alignment.mean_difference > 0.0);
    assert_eq!(
        today.of(Outcome::AfstemmingVdab).unwrap().difference,
        Band::of([0.0])
    );
}

#[test]
fn work_that_was_left_goes_on_where_it_was() {
    let mut desk = Desk::default();
    let impatient = Listener {
        patience: Some(40),
        ..Listener::default()
    };
    assert_eq!(done(&mut desk, task(512), &impatient), Err(Stop::Cancelled));
    let again = Listener::default();
    let fine = compared(done(&mut desk, task(512), &again));
    let afresh = Listener::default();
    assert_eq!(
        fine,
        compared(done(&mut Desk::default(), task(512), &afresh))
    );
    assert!(again.pauses.get() < afresh.pauses.get());
}

#[test]
fn the_desk_forgets_what_was_asked_longest_ago() {
    let mut desk = Desk::default();
    for seed in 0..10 {
        let inquiry = Inquiry {
            seed,
            ..inquiry(Scenario::Vandaag)
        };
        let mut known = desk.take(&inquiry, &[]).unwrap();
        desk.pasts.extend_to(&mut known.gathered, 4096).unwrap();
        desk.keep(known);
    }
    let seeds: Vec<u32> = desk.known.iter().map(|known| known.inquiry.seed).collect();
    assert_eq!(seeds, [6, 7, 8, 9]);
}

fn charted(rivals: Vec<Inquiry>, caller: &Listener) -> Charted {
    let task = Task::Chart(Chart {
        inquiry: inquiry(Scenario::Terreinregisseur),
        inhabitants: vec![40_000, 80_000, 160_000, 320_000],
        powers: vec![0.0, 0.3, 0.6, 0.9],
        members: 128,
        rivals,
    });
    match done(&mut Desk::default(), task, caller) {
        Ok(Answer::Charted(charted)) => charted,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_chart_fills_from_coarse_to_fine_and_each_cell_is_its_own_run() {
    let caller = Listener::default();
    let fine = charted(Vec::new(), &caller);
    assert!(fine.cells.iter().all(Option::is_some));
    let coarse = caller.found.take();
    let filled = |answer: &Answer| match answer {
        Answer::Charted(one) => one.cells.iter().flatten().count(),
        other => panic!("{other:?}"),
    };
    assert_eq!(coarse.iter().map(filled).collect::<Vec<_>>(), [1, 5]);

    let mut alone = inquiry(Scenario::Terreinregisseur);
    alone.choices.inhabitants = Some(160_000);
    alone.choices.doorzettingsmacht = regiewijzer_model::Share::new(0.6);
    let mut gathered = Gathered::new(alone.resolve().unwrap(), Vec::new());
    Pasts::default().extend_to(&mut gathered, 128).unwrap();
    let sum: f32 = gathered.at_end(Outcome::AfstemmingVdab, 128).sum();
    let cell = fine.cells[2 * 4 + 2].as_ref().unwrap();
    assert!((cell.means[Outcome::AfstemmingVdab as usize] - sum / 128.0).abs() < 1e-5);
}

#[test]
fn one_of_three_scenarios_at_most_is_best_in_a_world() {
    let of = |one: Scenario| {
        let others = Scenario::ALL
            .into_iter()
            .skip(1)
            .filter(|other| *other != one);
        (inquiry(one), others.map(inquiry).collect::<Vec<_>>())
    };
    let best = |(own, rivals): (Inquiry, Vec<Inquiry>)| {
        let task = Task::Chart(Chart {
            inquiry: own,
            inhabitants: vec![90_000],
            powers: vec![0.4],
            members: 128,
            rivals,
        });
        let answer = done(&mut Desk::default(), task, &Listener::default());
        let Ok(Answer::Charted(charted)) = answer else {
            panic!("{answer:?}")
        };
        let cell = charted.cells[0].clone().unwrap();
        cell.best[Outcome::SamenwerkingSe as usize]
    };
    let shares = Scenario::ALL.into_iter().skip(1).map(|one| best(of(one)));
    let sum: f32 = shares.sum();
    assert!(sum > 0.9 && sum <= 1.0, "{sum}");
}

#[test]
fn contributions_add_up_to_the_change() {
    let task = Task::Explain {
        inquiry: inquiry(Scenario::Beleidsregisseur),
        members: 128,
    };
    let answer = done(&mut Desk::default(), task, &Listener::default());
    let Ok(Answer::Explained(explained)) = answer else {
        panic!("{answer:?}")
    };
    let coherence = &explained[Outcome::Beleidscoherentie as usize];
    let sum: f64 = coherence.since.groups.iter().map(|group| group.mean).sum();
    assert!((sum - coherence.since.total.mean).abs() < 1e-12);
    assert!(coherence.before > 0.0 && coherence.before < 1.0);
}

#[test]
fn every_arrow_says_what_it_carried_and_none_where_nothing_changed() {
    let of = |scenario| Task::Carry {
        inquiry: inquiry(scenario),
        members: 2,
    };
    let caller = Listener::default();
    let mut desk = Desk::default();
    let carried = |answer| match answer {
        Ok(Answer::Carried(carried)) => carried,
        other => panic!("{other:?}"),
    };
    let policy = carried(done(&mut desk, of(Scenario::Beleidsregisseur), &caller));
    assert_eq!(policy.len(), regiewijzer_model::description::ARROWS.len());
    assert!(policy.iter().all(|one| one.push.abs() <= one.share + 1e-12));
    assert!(policy.iter().any(|one| one.share > 0.1));
    let today = carried(done(&mut desk, of(Scenario::Vandaag), &caller));
    assert!(today.iter().all(|one| one.share == 0.0));
}

#[test]
fn what_assumptions_do_not_move_has_nothing_to_explain() {
    let of = |outcome| Task::Sensitivity {
        inquiry: inquiry(Scenario::Vandaag),
        outcome,
        samples: 16,
    };
    let caller = Listener::default();
    let autonomy = done(&mut Desk::default(), of(Outcome::Autonomie), &caller);
    assert_eq!(autonomy, Ok(Answer::Sensitivity(None)));
    let support = done(&mut Desk::default(), of(Outcome::Draagvlak), &caller);
    assert!(matches!(support, Ok(Answer::Sensitivity(Some(_)))));
}

#[test]
fn an_option_against_itself_loses_nowhere() {
    let task = Task::Discover {
        inquiry: Box::new(inquiry(Scenario::Vandaag)),
        against: Box::new(inquiry(Scenario::Vandaag)),
        outcome: Outcome::Draagvlak,
        members: 128,
    };
    let answer = done(&mut Desk::default(), task, &Listener::default());
    let Ok(Answer::Discovered(found)) = answer else {
        panic!("{answer:?}")
    };
    assert_eq!((found.base_rate, found.region), (0.0, None));
}

#[test]
fn each_engine_has_its_own_digest() {
    let of = |engine| Task::Digest {
        engine,
        inquiry: inquiry(Scenario::Vandaag),
        members: 128,
    };
    let caller = Listener::default();
    let production = done(&mut Desk::default(), of(Engine::Production), &caller);
    assert!(matches!(&production, Ok(Answer::Digest(digits)) if digits.len() == 16));
    let reference = done(&mut Desk::default(), of(Engine::Reference), &caller);
    assert_ne!(production, reference);
}

#[test]
fn choices_that_cannot_be_carried_out_are_refused_in_words() {
    let choices = Choices {
        partnership: Some("nergens".to_owned()),
        ..Choices::default()
    };
    let task = Task::Compare(Compare {
        inquiries: vec![Inquiry::about(choices)],
        measures: Vec::new(),
        members: 8,
    });
    let refused = done(&mut Desk::default(), task, &Listener::default());
    assert!(matches!(refused, Err(Stop::Refused(reason)) if !reason.is_empty()));
}
