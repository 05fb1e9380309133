//! What must hold in every world, under every choice.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use proptest::prelude::*;
use regiewijzer_model::initial_stocks::STOCKS;
use regiewijzer_model::lever::Value;
use regiewijzer_model::mechanism::{effort::Means, experience};
use regiewijzer_model::run::{SPIN_UP, Snapshot, Values, horizon, spin_up, trace};
use regiewijzer_model::state::State;
use regiewijzer_model::{
    Choices, Draws, Further, InitialStocks, Instrument, InstrumentOverrides, Lever, Levers, Months,
    Node, Outcome, Parameter, Past, Plan, Regiemix, Region, Share, World, simulate,
};

/// Any world within the ranges, from one number for each parameter.
fn worlds() -> impl Strategy<Value = World> {
    proptest::collection::vec(0.0..=1.0f64, Parameter::ALL.len()).prop_map(|places| {
        World::from_fn(|p| p.info().lo + (p.info().hi - p.info().lo) * places[p as usize])
    })
}

/// Any levers that can be chosen.
fn levers() -> impl Strategy<Value = Levers> {
    (
        (0.0..1.0f64, 0.0..1.0f64, 0.0..1.0f64),
        20_000..800_000u32,
        1.0..=40.0f64,
        1.0..4.0f64,
        0.0..=1.0f64,
        0.0..300_000.0f64,
    )
        .prop_map(
            |((b, t, p), inhabitants, n, pooling, z, budget_eur)| Levers {
                mix: Regiemix::from_weights(b, t, p),
                region: Region::rank_size(inhabitants, n, None),
                policy_inhabitants: f64::from(inhabitants) * pooling,
                doorzettingsmacht: Share::clamped(z),
                overrides: InstrumentOverrides::default(),
                budget_eur,
                further: Further::default(),
            },
        )
}

fn today_then(horizon: Levers) -> Plan {
    let today = Choices::default().resolve().unwrap().horizon;
    Plan {
        past: Past::of(Levers {
            region: horizon.region.clone(),
            policy_inhabitants: horizon.region.inhabitants(),
            ..today
        }),
        start: InitialStocks::default(),
        horizon,
        later: Vec::new(),
    }
}

const HORIZON: u32 = 24;

fn months() -> Months {
    Months::new(HORIZON).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn stocks_and_shares_stay_within_their_range(world in worlds(), levers in levers(), member in 0..1000u32) {
        let run = simulate(&world, &today_then(levers), months(), &mut Draws::of_member(1, member));
        for row in run.months() {
            for outcome in Outcome::ALL {
                let value = row[outcome as usize];
                prop_assert!(value.is_finite() && value >= 0.0, "{}: {value}", outcome.id());
                if let Some(top) = outcome.info().natural_max {
                    prop_assert!(value <= top + 1e-12, "{}: {value}", outcome.id());
                }
            }
        }
    }

    #[test]
    fn nobody_appears_or_disappears(world in worlds(), levers in levers(), member in 0..1000u32) {
        let plan = today_then(levers);
        let mut draws = Draws::of_member(1, member);
        let start = spin_up(&world, &plan, &mut draws);
        let before = start.pipeline.people();
        let end = horizon(&world, &plan, start, months(), &mut draws).end().clone();
        let after = end.pipeline.people();
        prop_assert!((before + end.tally.came_in - end.tally.left - after).abs() < 1e-9, "{before} → {after}");
    }

    #[test]
    fn without_effort_what_was_built_only_decays(world in worlds(), levers in levers()) {
        let plan = today_then(Levers { budget_eur: 0.0, ..levers });
        let run = simulate(&world, &plan, months(), &mut Draws::expected());
        for outcome in STOCKS {
            // Draagvlak alone is also fed by results that were reached before.
            if outcome != Outcome::Draagvlak {
                for month in 1..=HORIZON as usize {
                    prop_assert!(run.at(outcome, month) <= run.at(outcome, month - 1), "{}", outcome.id());
                }
            }
        }
    }

    #[test]
    fn more_means_never_lower_what_they_feed_directly(world in worlds(), levers in levers(), more in 0.0..100_000.0f64) {
        // Without the power to allocate, since that also does harm.
        let levers = Levers { doorzettingsmacht: Share::clamped(levers.doorzettingsmacht.get().min(0.7)), ..levers };
        let richer = Levers { budget_eur: levers.budget_eur + more, ..levers.clone() };
        let run = |levers| simulate(&world, &today_then(levers), months(), &mut Draws::expected());
        let (poor, rich) = (run(levers), run(richer));
        for outcome in STOCKS {
            prop_assert!(rich.at_end(outcome) >= poor.at_end(outcome) - 1e-12, "{}", outcome.id());
        }
    }

    #[test]
    fn more_power_always_takes_time_where_there_is_any(
        world in worlds(), levers in levers(), which in 1..5usize, low in 0.0..=1.0f64, more in 0.0..=1.0f64, y in 0.0..=1.0f64
    ) {
        let instrument = Instrument::ALL[which];
        let time = |degree| {
            let mut levers = levers.clone();
            *levers.overrides.get_mut(instrument) = Some(Share::clamped(degree));
            let effort = Means::new(&world, &levers, &levers.instruments()).effort(y);
            [effort.bestuur, effort.terrein, effort.beleid]
        };
        let (before, after) = (time(low), time(low + more));
        for (before, after) in before.into_iter().zip(after) {
            prop_assert!(after < before || before == 0.0 || low + 1e-9 > (low + more).min(1.0));
        }
    }

    #[test]
    fn a_larger_policy_scale_takes_time_from_councils_and_field(
        world in worlds(), levers in levers(), times in 1.01..4.0f64, y in 0.0..=1.0f64
    ) {
        let larger = Levers { policy_inhabitants: levers.policy_inhabitants * times, ..levers.clone() };
        let [before, after] = [levers, larger].map(|l| Means::new(&world, &l, &l.instruments()).effort(y));
        prop_assert!(after.bestuur < before.bestuur || before.bestuur == 0.0);
        prop_assert!(after.terrein < before.terrein || before.terrein == 0.0);
    }

    #[test]
    fn more_hours_never_teach_more_slowly(world in worlds(), e in 0.0..=1.0f64, fte in 0.0..3.0f64, more in 0.0..2.0f64) {
        prop_assert!(experience::step(&world, e, fte + more, 0.0) >= experience::step(&world, e, fte, 0.0));
    }

    #[test]
    fn equal_municipalities_are_alike(world in worlds(), n in 2..12u32) {
        let mut plan = Choices::default().resolve().unwrap();
        plan.past.levers.region = Region::equal(119_043, n);
        plan.horizon.region = Region::equal(119_043, n);
        let run = simulate(&world, &plan, months(), &mut Draws::expected());
        let draagvlak = &run.end().draagvlak;
        prop_assert!(draagvlak.iter().all(|d| (d - draagvlak[0]).abs() < 1e-12), "{draagvlak:?}");
    }

    #[test]
    fn a_past_that_begins_later_meets_the_chance_of_the_last_months(
        world in worlds(), levers in levers(), months in 0..SPIN_UP, member in 0..1000u32
    ) {
        // Who leaves takes all experience along: after that it doesn't matter what came before.
        let world = World { turn: 0.9, ..world };
        let whole = today_then(levers);
        let mut late = whole.clone();
        late.past.months = months;
        let [whole, late] = [whole, late].map(|plan| spin_up(&world, &plan, &mut Draws::of_member(1, member)));
        let pairs = whole.trekkers.iter().zip(&late.trekkers);
        prop_assert!(pairs.clone().all(|(whole, late)| whole <= late), "a trekker who went in the last months went in both");
        if months > 12 {
            prop_assert_eq!(whole.experience, late.experience);
        }
        if months == 0 {
            let untouched = State::at_start(late.agreement, late.trekkers.clone());
            prop_assert_eq!(late, untouched);
        }
    }

    #[test]
    fn the_spin_up_does_not_read_the_future(world in worlds(), levers in levers(), z in 0.0..=1.0f64) {
        let plan = today_then(levers);
        let mut other = plan.clone();
        other.horizon.doorzettingsmacht = Share::clamped(z);
        other.horizon.budget_eur = 12_345.0;
        let start = |plan: &Plan| spin_up(&world, plan, &mut Draws::of_member(1, 3));
        prop_assert_eq!(start(&plan), start(&other));
    }
}

/// Do the outcomes at the end differ between these two sets of choices, in the middle world?
fn moves(a: &Choices, b: &Choices) -> Vec<&'static str> {
    moves_in(&World::middle(), a, b)
}

fn moves_in(world: &World, a: &Choices, b: &Choices) -> Vec<&'static str> {
    let run = |c: &Choices| {
        simulate(
            world,
            &c.resolve().unwrap(),
            months(),
            &mut Draws::expected(),
        )
    };
    let (a, b) = (run(a), run(b));
    Outcome::ALL
        .into_iter()
        .filter(|o| a.at_end(*o) != b.at_end(*o))
        .map(Outcome::id)
        .collect()
}

#[test]
fn a_lost_call_takes_time_at_once_and_slows_learning_from_the_month_after() {
    let plan = Choices::default().resolve().unwrap();
    let months = |lose| {
        let world = World {
            lose,
            ..World::middle()
        };
        let held = trace(&world, &plan, Months::new(40).unwrap());
        held.iter().map(Snapshot::values).collect::<Vec<_>>()
    };
    let (won, lost) = (months(0.0), months(1.0));
    let in_month = |run: &[Values], month: usize, node: Node| run[month - 1][node as usize];
    assert_eq!(
        in_month(&won, 37, Node::Ervaring),
        in_month(&lost, 37, Node::Ervaring)
    );
    assert!(in_month(&lost, 38, Node::Ervaring) < in_month(&won, 38, Node::Ervaring));
    assert!(in_month(&lost, 37, Node::TijdTerrein) < in_month(&won, 37, Node::TijdTerrein));
}

#[test]
fn every_lever_moves_something() {
    let today = Choices::default();
    let signal = Lever::Instrument(Instrument::Signal);
    for (lever, value) in [
        (Lever::Mix, Regiemix::from_weights(0.2, 0.3, 0.5).into()),
        (Lever::Doorzettingsmacht, 0.9.into()),
        (Lever::Inhabitants, 200_000.0.into()),
        (Lever::Municipalities, 12.0.into()),
        (Lever::PolicyInhabitants, 300_000.0.into()),
        (signal, 0.9.into()),
        (Lever::Budget, 120_000.0.into()),
        (Lever::Partnership, Value::Partnership("w13".to_owned())),
    ] {
        let mut other = today.clone();
        lever.set(&mut other, Some(value)).unwrap();
        assert!(!moves(&today, &other).is_empty(), "{other:?}");
    }
}

#[test]
fn the_scenario_enters_only_through_its_mix_and_its_power() {
    let today = Choices::default();
    for scenario in regiewijzer_model::Scenario::ALL {
        let dressed_up = Choices {
            scenario,
            mix: Some(today.scenario.mix()),
            doorzettingsmacht: Some(today.scenario.doorzettingsmacht()),
            ..today.clone()
        };
        assert_eq!(moves(&today, &dressed_up), Vec::<&str>::new());
    }
}

#[test]
fn only_the_top_of_the_ladder_meets_resistance() {
    let with = |z| Choices {
        doorzettingsmacht: Share::new(z),
        ..Choices::default()
    };
    // Were power free of time, cooperation wouldn't know of it below that.
    let free = World {
        t_agr: 0.0,
        t_adv: 0.0,
        t_all: 0.0,
        ..World::middle()
    };
    assert!(!moves_in(&free, &with(0.5), &with(0.7)).contains(&"samenwerking_se"));
    assert!(moves_in(&free, &with(0.7), &with(0.9)).contains(&"samenwerking_se"));
}

#[test]
fn means_do_not_touch_autonomy_nor_power_the_cost() {
    let today = Choices::default();
    let richer = Choices {
        budget_eur: Some(120_000.0),
        ..today.clone()
    };
    let stronger = Choices {
        doorzettingsmacht: Share::new(0.9),
        ..today.clone()
    };
    assert!(!moves(&today, &richer).contains(&"autonomie"));
    assert!(!moves(&today, &stronger).contains(&"kost"));
}

#[test]
fn every_further_lever_moves_something_when_it_leaves_today() {
    let world = World::middle();
    let today = Choices::of_scenario(regiewijzer_model::Scenario::Beleidsregisseur);
    let run = |choices: &Choices| {
        let plan = choices.resolve().unwrap();
        let months = Months::new(48).unwrap();
        simulate(&world, &plan, months, &mut Draws::expected())
    };
    let before = run(&today);
    for lever in regiewijzer_model::FurtherLever::ALL {
        let info = lever.info();
        for level in [info.lo, info.hi]
            .into_iter()
            .filter(|level| *level != info.today)
        {
            let mut further = Further::default();
            further.set(lever, level).unwrap();
            let after = run(&Choices {
                further,
                ..today.clone()
            });
            assert_ne!(before, after, "{} at {level}", lever.id());
            assert_eq!(before.months()[0][..4], after.months()[0][..4], "the past");
        }
    }
}
