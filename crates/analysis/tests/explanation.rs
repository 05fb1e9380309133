//! Contributions: they belong to the levers that were changed, and add up.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on must fail"
)]

use regiewijzer_analysis::explanation::{Contributions, ExplanationError, Worth, changes, family};
use regiewijzer_analysis::{Ends, Explanation, compare};
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::{
    Choices, FurtherLever, InitialStocks, InstrumentOverrides, Lever, Outcome, Regiemix, Scenario,
    ScheduledScenario, Share,
};

fn ends(experiment: &Experiment, members: u32) -> Ends {
    Ends::new(
        (0..members)
            .map(|m| Ends::end_of(&experiment.run(m)))
            .collect(),
    )
}

fn ids(choices: &Choices) -> Vec<&'static str> {
    let changes = changes(&choices.baseline(), choices).unwrap();
    changes.into_iter().map(Lever::id).collect()
}

/// Everything that can be chosen, chosen otherwise than today.
fn everything() -> Choices {
    let mut choices = Choices {
        mix: Regiemix::new(0.3, 0.3, 0.4),
        doorzettingsmacht: Share::new(0.9),
        partnership: Some("w13".into()),
        inhabitants: Some(90_000),
        municipalities: Some(4),
        policy_inhabitants: Some(300_000),
        budget_eur: Some(120_000.0),
        overrides: InstrumentOverrides {
            agreement: Share::new(0.2),
            ..InstrumentOverrides::default()
        },
        ..Choices::of_scenario(Scenario::Terreinregisseur)
    };
    for lever in FurtherLever::ALL {
        let info = lever.info();
        let level = if info.today < info.hi {
            info.hi
        } else {
            info.lo
        };
        choices.further.set(lever, level).unwrap();
    }
    let mut start = InitialStocks::default();
    start
        .set(Outcome::InterneRegie, Share::clamped(0.4))
        .unwrap();
    choices.start = start;
    choices.later = vec![ScheduledScenario {
        after: 24,
        scenario: Scenario::Beleidsregisseur,
    }];
    choices
}

#[test]
fn a_scenario_differs_from_today_in_mix_and_power_only() {
    let beleid = Choices::of_scenario(Scenario::Beleidsregisseur);
    assert_eq!(ids(&beleid), ["regiemix", "doorzettingsmacht"]);
    // Its doorzettingsmacht is that of today.
    let bestuur = Choices::of_scenario(Scenario::Bestuursregisseur);
    assert_eq!(ids(&bestuur), ["regiemix"]);
}

#[test]
fn what_is_chosen_as_it_already_was_is_no_change() {
    let same = Choices {
        mix: Some(Scenario::Vandaag.mix()),
        inhabitants: Some(119_043),
        policy_inhabitants: Some(119_043),
        ..Choices::default()
    };
    let none: [&str; 0] = [];
    assert_eq!(ids(&same), none);
    let error = Explanation::since_today(&Inquiry::about(same)).unwrap_err();
    assert_eq!(error, ExplanationError::NothingChanged);
}

#[test]
fn the_first_experiment_is_the_baseline_and_the_last_the_choice() {
    for choices in [
        everything(),
        Choices::of_scenario(Scenario::Terreinregisseur),
    ] {
        let inquiry = Inquiry::about(choices.clone());
        let why = Explanation::since_today(&inquiry).unwrap();
        let first = why.experiments().first().unwrap();
        let last = why.experiments().last().unwrap();
        assert_eq!(first.plan, choices.baseline().resolve().unwrap());
        assert_eq!(last.plan, choices.resolve().unwrap());
    }
}

#[test]
fn more_levers_than_eight_are_grouped_by_what_they_are_about() {
    let why = Explanation::since_today(&Inquiry::about(everything())).unwrap();
    assert_eq!(why.groups().len(), 8);
    assert_eq!(why.experiments().len(), 256);
    let largest = why.groups().iter().max_by_key(|group| group.len()).unwrap();
    assert_eq!(largest.len(), FurtherLever::ALL.len());
    for group in why.groups() {
        let first = family(group[0]);
        assert!(group.iter().all(|change| family(*change) == first));
    }
}

/// The ends of every experiment over so many members.
fn all_ends(why: &Explanation, members: u32) -> Vec<Ends> {
    let experiments = why.experiments().iter();
    experiments.map(|one| ends(one, members)).collect()
}

fn contributions(why: &Explanation, outcome: Outcome, ends: &[Ends]) -> Contributions {
    let worths: Vec<Worth> = ends.iter().map(|one| Worth::of(one, &ends[0])).collect();
    why.contributions(outcome, &worths).unwrap()
}

#[test]
fn contributions_add_up_to_the_effect_that_a_comparison_gives() {
    let choices = Choices {
        inhabitants: Some(60_000),
        policy_inhabitants: Some(250_000),
        budget_eur: Some(100_000.0),
        ..Choices::of_scenario(Scenario::Beleidsregisseur)
    };
    let why = Explanation::since_today(&Inquiry::about(choices)).unwrap();
    let ends = all_ends(&why, 12);
    let mut of_medians = 0;
    for outcome in Outcome::ALL {
        let found = contributions(&why, outcome, &ends);
        let both = [ends[0].clone(), ends.last().unwrap().clone()];
        let compared = compare(&both, outcome, 0.0).unwrap();
        assert_eq!(found.total.value, compared[1].difference.p50);
        let sum: f64 = found.groups.iter().map(|group| group.value).sum();
        assert!((sum - found.total.value).abs() < 1e-12, "{}", outcome.id());
        let medians = compared[1].band.p50 - compared[0].band.p50;
        of_medians += usize::from((medians - found.total.value).abs() > 1e-3);
    }
    assert!(of_medians > 0, "the test must tell the two apart");
}

#[test]
fn an_effect_that_is_the_same_in_every_part_of_the_worlds_has_no_error_and_few_worlds_give_none() {
    let why = Explanation::since_today(&Inquiry::about(Choices {
        budget_eur: Some(100_000.0),
        ..Choices::default()
    }))
    .unwrap();
    let error = |members| {
        let found = contributions(&why, Outcome::Kost, &all_ends(&why, members));
        (found.groups[0].standard_error, found.total.standard_error)
    };
    assert_eq!(error(15), (None, None));
    // What it costs is chosen: no world differs.
    let (Some(group), Some(total)) = error(16) else {
        panic!("{:?}", error(16));
    };
    assert!(group.abs() < 1e-9 && total.abs() < 1e-9);
}

/// By the definition of a standard error: effects of other draws of as many worlds scatter that much.
#[test]
fn the_standard_error_is_about_how_far_effects_of_other_seeds_lie_apart() {
    let found = |seed| {
        let inquiry = Inquiry {
            seed,
            ..Inquiry::about(Choices::of_scenario(Scenario::Terreinregisseur))
        };
        let why = Explanation::since_today(&inquiry).unwrap();
        contributions(&why, Outcome::AfstemmingVdab, &all_ends(&why, 64)).total
    };
    let all: Vec<_> = (1..=10).map(found).collect();
    let mean = all.iter().map(|one| one.value).sum::<f64>() / 10.0;
    let scatter = all
        .iter()
        .map(|one| (one.value - mean) * (one.value - mean))
        .sum::<f64>()
        / 9.0;
    let stated = all
        .iter()
        .map(|one| one.standard_error.unwrap())
        .sum::<f64>()
        / 10.0;
    let ratio = stated / libm::sqrt(scatter);
    assert!((0.8..3.0).contains(&ratio), "{ratio}");
}

#[test]
fn scale_brings_its_subsidy_unless_the_means_are_chosen() {
    let smaller = Choices {
        inhabitants: Some(70_000),
        ..Choices::default()
    };
    let cost = |choices: &Choices| {
        let why = Explanation::since_today(&Inquiry::about(choices.clone())).unwrap();
        let found = contributions(&why, Outcome::Kost, &all_ends(&why, 2));
        let ids: Vec<&str> = why.groups().iter().map(|group| group[0].id()).collect();
        let values: Vec<f64> = found.groups.iter().map(|group| group.value).collect();
        (ids, values)
    };
    // A subsidy of 50,000 at 119,043 inhabitants and of 25,000 at 70,000, 74% of the means.
    let before = 50_000.0 / 0.74 / 119_043.0;
    let by_rule = 25_000.0 / 0.74 / 70_000.0;
    let (ids, values) = cost(&smaller);
    assert_eq!(ids, ["inwoners"]);
    assert!((values[0] - (by_rule - before)).abs() < 1e-9, "{values:?}");
    // The old means kept: they matter only at the new scale, so half of that is theirs.
    let (ids, values) = cost(&Choices {
        budget_eur: Some(50_000.0 / 0.74),
        ..smaller
    });
    assert_eq!(ids, ["inwoners", "middelen"]);
    assert!((values[1] - by_rule / 2.0).abs() < 1e-9, "{values:?}");
}

#[test]
fn a_smaller_policy_scale_than_a_region_of_the_baseline_follows_that_region() {
    let smaller = Choices {
        inhabitants: Some(50_000),
        policy_inhabitants: Some(80_000),
        ..Choices::default()
    };
    let why = Explanation::since_today(&Inquiry::about(smaller)).unwrap();
    // Only the policy scale changes: it is pooled over no less than the median partnership.
    let policy_alone = &why.experiments()[2];
    assert_eq!(policy_alone.plan.horizon.policy_inhabitants, 119_043.0);
}
