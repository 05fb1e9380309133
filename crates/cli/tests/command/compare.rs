//! `regiewijzer compare`

use crate::{answer, json, members, near, number, rows};
use regiewijzer_model::Outcome;

const KLEIN: &str = "'klein: preset=terreinregisseur; inhabitants=60000; lerend-netwerk=1'";

#[test]
fn every_option_has_the_figures_of_its_own_run() {
    let worlds = "--members 40 --seed 7 --months 36";
    let compared = json(&format!("compare vandaag {KLEIN} {worlds}"));
    for (option, flags) in [
        ("vandaag", ""),
        (
            "klein",
            "--preset terreinregisseur --inhabitants 60000 --lerend-netwerk 1",
        ),
    ] {
        let run = json(&format!("run {worlds} {flags}"));
        assert_eq!(
            run["outcomes"].as_object().unwrap().len(),
            Outcome::ALL.len()
        );
        for (id, own) in run["outcomes"].as_object().unwrap() {
            let option = &compared["outcomes"][id]["options"][option];
            for percentile in ["p05", "p50", "p95"] {
                assert_eq!(option[percentile], own[percentile], "{id}");
            }
        }
    }
    for name in ["model_version", "seed", "members", "months"] {
        let run = json(&format!("run {worlds}"));
        assert_eq!(compared[name], run[name], "{name}");
    }
}

#[test]
fn differences_wins_regret_and_the_worst_are_those_within_each_world() {
    let compared = json(
        "compare vandaag terreinregisseur --members 31 --outcome doorstroom,terugval \
         --noticeable doorstroom=.06",
    );
    for (id, higher, noticeable) in [("doorstroom", true, 0.06), ("terugval", false, 0.03)] {
        let a = members("--members 31", id);
        let b = members("--members 31 --preset terreinregisseur", id);
        let mut gains: Vec<f64> = b.iter().zip(&a).map(|(b, a)| b - a).collect();
        let way = if higher { 1.0 } else { -1.0 };
        let share = |counts: &dyn Fn(f64) -> bool| {
            gains.iter().filter(|gain| counts(way * **gain)).count() as f64 / 31.0
        };
        let better = share(&|gain| gain >= noticeable);
        let worse = share(&|gain| gain <= -noticeable);
        let measure = &compared["outcomes"][id];
        assert_eq!(number(&measure["noticeable"]), noticeable, "{id}");
        let options = &measure["options"];
        let second = &options["terreinregisseur"];
        for (own, (up, down)) in [
            (&second["against"]["vandaag"], (better, worse)),
            (
                &options["vandaag"]["against"]["terreinregisseur"],
                (worse, better),
            ),
        ] {
            assert!(near(number(&own["better"]), up), "{id}");
            assert!(near(number(&own["worse"]), down), "{id}");
            assert!(near(number(&own["equal"]), 1.0 - up - down), "{id}");
        }

        let missed = gains.iter().map(|gain| way * gain);
        let most = missed.fold(0.0, f64::max);
        assert!(near(number(&options["vandaag"]["regret"]["max"]), most));

        let worst = if higher { f64::min } else { f64::max };
        let worst = a.iter().copied().reduce(worst).unwrap();
        assert!(near(number(&options["vandaag"]["maximin"]), worst));

        gains.sort_by(f64::total_cmp);
        assert!(
            near(number(&second["difference"]["p50"]), gains[15]),
            "{id}"
        );
    }
}

#[test]
fn a_link_brings_its_thresholds_along() {
    let link = |query| format!("--link {query}&macht=0.5 --link scenario=vandaag");
    let of = |words: String| json(&format!("compare {words} --outcome kost --members 2"));
    let noticeable = |words| number(&of(words)["outcomes"]["kost"]["noticeable"]);
    assert_eq!(noticeable(link("merkbaar=kost:0.2")), 0.2);
    assert_eq!(noticeable(link("scenario=vandaag")), 0.017);
}

#[test]
fn an_option_does_not_differ_from_itself_and_equals_its_twin() {
    for row in rows("compare terreinregisseur 'twin: preset=terreinregisseur' --members 12") {
        assert_eq!(row["difference"], "0.0");
        assert_eq!(row["regret_max"], "0.0");
        let other = match row["option"].as_str() {
            "twin" => "terreinregisseur",
            _ => "twin",
        };
        for (word, share) in [("better", "0.0"), ("equal", "1.0"), ("worse", "0.0")] {
            assert_eq!(row[&format!("{word}_{}", row["option"])], "");
            assert_eq!(row[&format!("{word}_{other}")], share);
        }
    }
}

#[test]
fn levers_given_as_flags_hold_for_every_option_that_says_nothing_else() {
    let compared = json(
        "compare vandaag terreinregisseur --members 2 --partnership w13 --budget 90000 \
         --doorzettingsmacht .3 'own: doorzettingsmacht=.9; budget=50000'",
    );
    let levers = |option: usize, lever: &str| number(&compared["options"][option]["levers"][lever]);
    for option in 0..3 {
        assert_eq!(levers(option, "inhabitants"), 305_000.0);
    }
    assert_eq!(
        [levers(0, "budget_eur"), levers(1, "budget_eur")],
        [90_000.0; 2]
    );
    assert_eq!(levers(1, "doorzettingsmacht"), 0.3);
    assert_eq!(levers(2, "budget_eur"), 50_000.0);
    assert_eq!(levers(2, "doorzettingsmacht"), 0.9);
}

#[test]
fn a_schedule_keeps_its_own_semicolons() {
    let turns = "0:bestuursregisseur;24:terreinregisseur";
    let compared = json(&format!(
        "compare vandaag 'in turn: schedule={turns}; inhabitants=90000' --members 15"
    ));
    let run = json(&format!(
        "run --members 15 --inhabitants 90000 --schedule {turns}"
    ));
    for (id, own) in run["outcomes"].as_object().unwrap() {
        let option = &compared["outcomes"][id]["options"]["in turn"];
        assert_eq!(option["p50"], own["p50"], "{id}");
    }
}

#[test]
fn a_schedule_sets_aside_a_scenario_that_holds_for_all_and_the_other_way_round() {
    let words = "compare vandaag 'turns: schedule=0:vandaag;24:terreinregisseur' --members 5 \
                 --outcome draagvlak";
    let alone = json(words);
    for common in [
        "--preset beleidsregisseur",
        "--schedule 0:beleidsregisseur;12:vandaag",
    ] {
        assert_eq!(alone, json(&format!("{words} {common}")));
    }
}

#[test]
fn the_three_forms_tell_the_same_and_the_same_again() {
    let words = "compare vandaag beleidsregisseur --members 20";
    let rows = rows(words);
    assert_eq!(rows.len(), 2 * Outcome::ALL.len());
    let compared = json(words);
    for row in &rows {
        let own = &compared["outcomes"][&row["outcome"]]["options"][&row["option"]];
        let cell = |column: &str| row[column].parse::<f64>().unwrap();
        assert!(near(cell("p50"), number(&own["p50"])));
        assert!(near(cell("regret_p90"), number(&own["regret"]["p90"])));
        assert!(near(cell("maximin"), number(&own["maximin"])));
    }
    let table = answer(words);
    let lines = table.lines().take_while(|line| !line.is_empty());
    assert_eq!(
        lines.count(),
        1 + rows.len(),
        "a note follows an empty line"
    );
    assert_eq!(answer(words), answer(words));
    assert_ne!(answer(words), answer(&format!("{words} --seed 2")));
}

#[test]
fn an_order_is_counted_in_every_reading_and_what_turns_it_is_named() {
    let worlds = "--members 60 --outcome afstemming_vdab,autonomie";
    let words = format!("compare vandaag beleidsregisseur {worlds}");
    let tried = json(&format!("{words} --readings verzadiging_drempel,oproep"));
    let orders = tried["orders"].as_array().unwrap();
    let by: Vec<&str> = orders
        .iter()
        .map(|one| one["by"].as_str().unwrap())
        .collect();
    assert_eq!(by, ["afstemming_vdab", "autonomie", "mean_rank"]);
    let sum = |reading: &str, option: &str| -> f64 {
        let words = format!("--members 60 --preset {option} {reading}");
        members(&words, "afstemming_vdab").iter().sum()
    };
    let ahead = |reading: &str| sum(reading, "beleidsregisseur") > sum(reading, "vandaag");
    let turned = |reading: &str| ahead("") != ahead(&format!("--reading {reading}"));
    let [vdab, autonomie, _] = &orders[..] else {
        panic!("{orders:?}");
    };
    let named = vdab["turned_by"].as_array().unwrap();
    for reading in ["verzadiging_drempel", "oproep"] {
        let is_named = named.iter().any(|one| one["reading"] == reading);
        assert_eq!(is_named, turned(reading), "{reading}");
    }
    assert_eq!(
        (number(&autonomie["holds"]), number(&autonomie["readings"])),
        (2.0, 2.0)
    );
    assert_eq!(vdab["readings"], tried["orders"][2]["readings"]);
}

#[test]
fn a_reading_that_is_held_already_is_not_tried() {
    let words = "compare vandaag beleidsregisseur --members 4 --outcome draagvlak --readings all";
    let all = json(words)["orders"][0]["readings"].as_u64().unwrap();
    let held = json(&format!("{words} --reading oproep,trekkers"));
    assert_eq!(held["orders"][0]["readings"].as_u64().unwrap(), all - 2);
}
