use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use regiewijzer_analysis::Comparison;
use regiewijzer_ensemble::Band;
use regiewijzer_model::{Choices, Reading, Scenario, Thresholds};

use super::*;
use crate::worker::task::{Compare, Engine, Sweep, Swept, TryReadings};

/// Records partial answers, and cancels after so many pauses.
#[derive(Default)]
struct TestHost {
    partial: RefCell<Vec<Answer>>,
    pauses: Cell<u32>,
    cancel_after: Option<u32>,
    clock: Cell<f64>,
    /// Milliseconds from one look at the clock to the next.
    tick: f64,
}

impl Host for TestHost {
    async fn pause(&self) -> Result<(), Stop> {
        self.pauses.set(self.pauses.get() + 1);
        match self.cancel_after {
            Some(pauses) if self.pauses.get() > pauses => Err(Stop::Cancelled),
            _ => Ok(()),
        }
    }

    async fn sleep_until(&self, time: f64) -> Result<(), Stop> {
        let now = self.clock.get();
        self.clock.set(now.max(time));
        self.pause().await
    }

    fn progress(&self, share: f32) {
        assert!((0.0..=1.0).contains(&share));
    }

    fn partial(&self, answer: Answer) {
        self.partial.borrow_mut().push(answer);
    }

    fn now(&self) -> f64 {
        let now = self.clock.get();
        self.clock.set(now + self.tick);
        now
    }
}

/// Runs a task to its end: a test host never suspends.
fn finish(runner: &mut TaskRunner, task: Task, host: &TestHost) -> Result<Answer, Stop> {
    let work = pin!(runner.run(task, host));
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => panic!("the task was suspended"),
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
        thresholds: Thresholds::default(),
        members,
    })
}

fn compared(answer: Result<Answer, Stop>) -> Comparison {
    match answer {
        Ok(Answer::Compared(compared)) => compared,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_coarser_answer_is_what_that_many_members_say() {
    let host = TestHost {
        tick: 100.0,
        ..TestHost::default()
    };
    let fine = compared(finish(&mut TaskRunner::default(), task(300), &host));
    assert_eq!(fine.members, 300);
    let coarser = host.partial.take();
    assert_eq!(coarser.len(), 2);
    for coarse in coarser {
        let coarse = compared(Ok(coarse));
        let alone = finish(
            &mut TaskRunner::default(),
            task(coarse.members),
            &TestHost::default(),
        );
        assert_eq!(coarse, compared(alone));
    }
}

#[test]
fn a_partial_answer_that_would_not_be_painted_is_left_out() {
    let host = TestHost::default();
    compared(finish(&mut TaskRunner::default(), task(1024), &host));
    assert_eq!(host.partial.take().len(), 1);
}

#[test]
fn the_last_answer_waits_until_the_one_before_was_painted() {
    let host = TestHost {
        tick: 1.0,
        ..TestHost::default()
    };
    compared(finish(&mut TaskRunner::default(), task(200), &host));
    assert_eq!(host.partial.take().len(), 1);
    // 30 ms after an answer that came at 1 ms, and not a tick later.
    assert_eq!(host.clock.get(), 31.0);
}

#[test]
fn an_answer_has_every_measure_the_trajectories_asked_for_and_who_wins_where() {
    let fine = compared(finish(
        &mut TaskRunner::default(),
        task(128),
        &TestHost::default(),
    ));
    let [today, field] = fine.options.as_slice() else {
        panic!("two options")
    };
    assert_eq!(field.at_end.len(), Outcome::ALL.len());
    assert_eq!(field.trajectory(Outcome::Draagvlak).unwrap().len(), 73);
    let alignment = field.of(Outcome::AfstemmingVdab).unwrap();
    let wins = alignment.against(0).unwrap();
    assert!(wins.better > 110 && wins.worlds() == 128);
    assert!(alignment.difference.p50 > 0.0);
    assert_eq!(
        today.of(Outcome::AfstemmingVdab).unwrap().difference,
        Band::of([0.0])
    );
}

#[test]
fn a_task_that_was_cancelled_goes_on_where_it_was() {
    let mut runner = TaskRunner::default();
    let cancelling = TestHost {
        cancel_after: Some(40),
        ..TestHost::default()
    };
    assert_eq!(
        finish(&mut runner, task(512), &cancelling),
        Err(Stop::Cancelled)
    );
    let again = TestHost::default();
    let fine = compared(finish(&mut runner, task(512), &again));
    let afresh = TestHost::default();
    assert_eq!(
        fine,
        compared(finish(&mut TaskRunner::default(), task(512), &afresh))
    );
    assert!(again.pauses.get() < afresh.pauses.get());
}

#[test]
fn the_cache_drops_what_was_asked_longest_ago() {
    let mut runner = TaskRunner::default();
    for seed in 0..10 {
        let inquiry = Inquiry {
            seed,
            ..inquiry(Scenario::Vandaag)
        };
        let mut option = runner.take(&inquiry, &[]).unwrap();
        runner
            .spin_ups
            .extend_to(&mut option.ensemble, 4096)
            .unwrap();
        runner.put(option);
    }
    let seeds: Vec<u32> = runner
        .cache
        .iter()
        .map(|option| option.inquiry.seed)
        .collect();
    assert_eq!(seeds, [6, 7, 8, 9]);
}

fn swept(rivals: Vec<Inquiry>, host: &TestHost) -> Swept {
    let task = Task::Sweep(Sweep {
        inquiry: inquiry(Scenario::Terreinregisseur),
        inhabitants: vec![40_000, 80_000, 160_000, 320_000],
        powers: vec![0.0, 0.3, 0.6, 0.9],
        members: 128,
        rivals,
        against: Some(Box::new(inquiry(Scenario::Vandaag))),
        thresholds: Thresholds::default(),
    });
    match finish(&mut TaskRunner::default(), task, host) {
        Ok(Answer::Swept(swept)) => swept,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_sweep_fills_from_coarse_to_fine_and_each_cell_is_its_own_run() {
    let host = TestHost::default();
    let fine = swept(Vec::new(), &host);
    assert!(fine.cells.iter().all(Option::is_some));
    let coarse = host.partial.take();
    let filled = |answer: &Answer| match answer {
        Answer::Swept(one) => one.cells.iter().flatten().count(),
        other => panic!("{other:?}"),
    };
    assert_eq!(coarse.iter().map(filled).collect::<Vec<_>>(), [1, 5]);

    let mut alone = inquiry(Scenario::Terreinregisseur);
    alone.choices.inhabitants = Some(160_000);
    alone.choices.doorzettingsmacht = regiewijzer_model::Share::new(0.6);
    let mut ensemble = Ensemble::new(alone.resolve().unwrap(), Vec::new());
    SpinUpCache::default()
        .extend_to(&mut ensemble, 128)
        .unwrap();
    let sum: f32 = ensemble.at_end(Outcome::AfstemmingVdab, 128).sum();
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
        let task = Task::Sweep(Sweep {
            inquiry: own,
            inhabitants: vec![90_000],
            powers: vec![0.4],
            members: 128,
            rivals,
            against: None,
            thresholds: Thresholds::default(),
        });
        let answer = finish(&mut TaskRunner::default(), task, &TestHost::default());
        let Ok(Answer::Swept(swept)) = answer else {
            panic!("{answer:?}")
        };
        let cell = swept.cells[0].clone().unwrap();
        cell.best[Outcome::SamenwerkingSe as usize]
    };
    let shares = Scenario::ALL.into_iter().skip(1).map(|one| best(of(one)));
    let sum: f32 = shares.sum();
    assert!(sum > 0.9 && sum <= 1.0, "{sum}");
}

#[test]
fn a_cell_loses_where_a_comparison_with_the_same_option_says_so() {
    let cell = swept(Vec::new(), &TestHost::default()).cells[15].clone();
    let mut moved = inquiry(Scenario::Terreinregisseur);
    moved.choices.inhabitants = Some(320_000);
    moved.choices.doorzettingsmacht = regiewijzer_model::Share::new(0.9);
    let task = Task::Compare(Compare {
        inquiries: vec![inquiry(Scenario::Vandaag), moved],
        measures: Vec::new(),
        thresholds: Thresholds::default(),
        members: 128,
    });
    let answer = finish(&mut TaskRunner::default(), task, &TestHost::default());
    let Ok(Answer::Compared(compared)) = answer else {
        panic!("{answer:?}")
    };
    let loses = |outcome: Outcome| {
        let effect = compared.options[1].of(outcome).unwrap().difference.p50;
        let noticeable = Thresholds::default().of(outcome);
        regiewijzer_analysis::direction(outcome).prefers_by(noticeable, 0.0, effect)
    };
    let expected: Vec<bool> = Outcome::ALL.into_iter().map(loses).collect();
    assert_eq!(cell.unwrap().loses, expected);
    assert!(expected.contains(&true) && expected.contains(&false));
}

#[test]
fn contributions_add_up_to_the_effect_that_a_comparison_gives() {
    let own = inquiry(Scenario::Beleidsregisseur);
    let mut runner = TaskRunner::default();
    let task = Task::Explain {
        inquiry: own.clone(),
        members: 128,
    };
    let answer = finish(&mut runner, task, &TestHost::default());
    let Ok(Answer::Explained(explained)) = answer else {
        panic!("{answer:?}")
    };
    let task = Task::Compare(Compare {
        inquiries: vec![inquiry(Scenario::Vandaag), own],
        measures: Vec::new(),
        thresholds: Thresholds::default(),
        members: 128,
    });
    let answer = finish(&mut runner, task, &TestHost::default());
    let Ok(Answer::Compared(compared)) = answer else {
        panic!("{answer:?}")
    };
    for (outcome, explained) in Outcome::ALL.into_iter().zip(&explained) {
        let effect = compared.options[1].of(outcome).unwrap().difference.p50;
        assert_eq!(explained.total.value, effect, "{}", outcome.id());
        let sum: f64 = explained.groups.iter().map(|group| group.value).sum();
        assert!((sum - effect).abs() < 1e-12, "{}", outcome.id());
    }
}

#[test]
fn every_arrow_says_what_it_carried_and_none_where_nothing_changed() {
    let of = |scenario| Task::Carry {
        inquiry: inquiry(scenario),
        members: 2,
    };
    let host = TestHost::default();
    let mut runner = TaskRunner::default();
    let carried = |answer| match answer {
        Ok(Answer::Carried(carried)) => carried,
        other => panic!("{other:?}"),
    };
    let policy = carried(finish(&mut runner, of(Scenario::Beleidsregisseur), &host));
    assert_eq!(policy.len(), regiewijzer_model::description::ARROWS.len());
    assert!(policy.iter().all(|one| one.push.abs() <= one.share + 1e-12));
    assert!(policy.iter().any(|one| one.share > 0.1));
    let today = carried(finish(&mut runner, of(Scenario::Vandaag), &host));
    assert!(today.iter().all(|one| one.share == 0.0));
}

#[test]
fn what_assumptions_do_not_move_has_nothing_to_explain() {
    let of = |outcome| Task::Sensitivity {
        inquiry: inquiry(Scenario::Vandaag),
        outcome,
        samples: 16,
    };
    let host = TestHost::default();
    let autonomy = finish(&mut TaskRunner::default(), of(Outcome::Autonomie), &host);
    assert_eq!(autonomy, Ok(Answer::Sensitivity(None)));
    let support = finish(&mut TaskRunner::default(), of(Outcome::Draagvlak), &host);
    assert!(matches!(support, Ok(Answer::Sensitivity(Some(_)))));
}

#[test]
fn an_option_against_itself_loses_nowhere() {
    let task = Task::Discover {
        inquiry: Box::new(inquiry(Scenario::Vandaag)),
        against: Box::new(inquiry(Scenario::Vandaag)),
        outcome: Outcome::Draagvlak,
        noticeable: 0.0,
        members: 128,
    };
    let answer = finish(&mut TaskRunner::default(), task, &TestHost::default());
    let Ok(Answer::Discovered(found)) = answer else {
        panic!("{answer:?}")
    };
    assert_eq!((found.base_rate, found.restrictions), (0.0, Vec::new()));
}

#[test]
fn each_engine_has_its_own_digest() {
    let of = |engine| Task::Digest {
        engine,
        inquiry: inquiry(Scenario::Vandaag),
        members: 128,
    };
    let host = TestHost::default();
    let production = finish(&mut TaskRunner::default(), of(Engine::Production), &host);
    assert!(matches!(&production, Ok(Answer::Digest(digits)) if digits.len() == 16));
    let reference = finish(&mut TaskRunner::default(), of(Engine::Reference), &host);
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
        thresholds: Thresholds::default(),
        members: 8,
    });
    let refused = finish(&mut TaskRunner::default(), task, &TestHost::default());
    assert!(matches!(refused, Err(Stop::Refused(reason)) if !reason.is_empty()));
}

fn tried(inquiries: Vec<Inquiry>) -> Task {
    Task::TryReadings(TryReadings {
        inquiries,
        criteria: vec![Outcome::GedragenVisie, Outcome::Kost],
        members: 128,
    })
}

#[test]
fn options_stand_somewhere_under_every_reading_but_those_that_are_held() {
    let mut inquiries = Scenario::ALL.map(|one| Inquiry::about(Choices::of_scenario(one)));
    for inquiry in &mut inquiries {
        inquiry.assumptions.readings = [Reading::Oproep].into_iter().collect();
    }
    let answer = finish(
        &mut TaskRunner::default(),
        tried(inquiries.to_vec()),
        &TestHost::default(),
    );
    let Ok(Answer::Read { model, read }) = answer else {
        panic!("{answer:?}");
    };
    assert_eq!(read.len(), Reading::ALL.len() - 1);
    assert!(read.iter().all(|(one, _)| *one != Reading::Oproep));
    assert!(read.iter().any(|(_, standing)| *standing != model));
    for standing in read.iter().map(|(_, standing)| standing) {
        assert_eq!((standing.means.len(), standing.ranks.len()), (4, 4));
    }
}

#[test]
fn trying_readings_can_be_stopped() {
    let host = TestHost {
        cancel_after: Some(20),
        ..TestHost::default()
    };
    let inquiries = vec![Inquiry::about(Choices::default()); 2];
    let answer = finish(&mut TaskRunner::default(), tried(inquiries), &host);
    assert_eq!(answer, Err(Stop::Cancelled));
}

#[test]
fn a_claim_is_found_in_the_share_of_worlds_that_the_command_gives_and_can_be_stopped_after_each_world()
 {
    for (id, partnerships) in [("F2", false), ("F13", true)] {
        let claim = regiewijzer_claims::claim(id).unwrap();
        let task = Task::Claim {
            claim: claim.key,
            means: regiewijzer_claims::Means::Regel,
            members: 8,
        };
        let found = claim.found(regiewijzer_claims::Means::Regel, 8, 1);
        assert_eq!(found.partnerships.is_some(), partnerships);
        let host = TestHost::default();
        let answer = finish(&mut TaskRunner::default(), task.clone(), &host);
        assert_eq!(answer, Ok(Answer::Claim(found)));
        assert_eq!(host.pauses.get(), 8);
        let host = TestHost {
            cancel_after: Some(3),
            ..TestHost::default()
        };
        let answer = finish(&mut TaskRunner::default(), task, &host);
        assert_eq!(answer, Err(Stop::Cancelled));
        assert_eq!(host.pauses.get(), 4);
    }
}
