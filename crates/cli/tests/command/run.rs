//! The evidence, `run`, what can be chosen, and the claims.

use crate::{answer, json, members, refusal, regiewijzer, rows};
use regiewijzer_claims::CLAIMS;
use regiewijzer_model::{Group, MODEL_VERSION, Outcome};
use std::collections::BTreeSet;

#[test]
fn the_partnerships_add_up() {
    let rows = rows("evidence partnerships");
    let sum = |column: &str| -> u64 {
        let cells = rows.iter().map(|row| &row[column]);
        cells.map(|cell| cell.parse::<u64>().unwrap()).sum()
    };
    assert_eq!(rows.len(), 32);
    assert_eq!(sum("municipalities"), 204);
    assert_eq!(sum("inhabitants"), 5_092_811);
    assert_eq!(sum("subsidy_eur"), 1_875_000);
}

#[test]
fn every_part_of_the_evidence_comes_in_three_forms() {
    let refusal = refusal("evidence everything");
    let (_, topics) = refusal.split_once("[possible values: ").unwrap();
    let topics: Vec<&str> = topics.trim().trim_end_matches(']').split(", ").collect();
    assert_eq!(topics.len(), 26, "{topics:?}");
    for topic in topics {
        let words = format!("evidence {topic}");
        let count = json(&words).as_array().unwrap().len();
        assert!(count >= 3, "{topic}");
        assert_eq!(rows(&words).len(), count, "{topic}");
        assert_eq!(answer(&words).lines().count(), count + 1, "{topic}");
    }
}

#[test]
fn every_parameter_has_a_range_and_a_provenance() {
    for row in json("parameters").as_array().unwrap() {
        assert!(row["lo"].as_f64() < row["hi"].as_f64(), "{row}");
        assert!(
            ["rapport", "afgeleid", "extern", "aanname"]
                .contains(&row["provenance"].as_str().unwrap()),
            "{row}"
        );
        assert!(!row["source"].as_str().unwrap().is_empty(), "{row}");
    }
}

#[test]
fn what_the_report_has_no_figures_for_is_said_in_every_form() {
    for words in [
        "run --members 2",
        "compare vandaag beleidsregisseur --members 2",
    ] {
        let table = answer(words);
        let note = table.trim_end().lines().last().unwrap();
        assert!(note.starts_with("Labour market: The report gives no figures"));
        assert_eq!(table.matches(note).count(), 1, "a table says it once");
        let found = &json(words)["outcomes"];
        let rows = rows(words);
        for outcome in Outcome::ALL {
            let expected = (outcome.group() == Group::Arbeidsmarkt).then_some(note);
            assert_eq!(found[outcome.id()]["note"].as_str(), expected);
            let own = rows.iter().filter(|row| row["outcome"] == outcome.id());
            assert!(
                own.into_iter()
                    .all(|row| row["note"] == expected.unwrap_or_default())
            );
        }
    }
}

#[test]
fn a_run_tells_what_it_ran() {
    let run =
        json("run --partnership w13 --preset beleidsregisseur --members 40 --seed 7 --months 24");
    assert_eq!(run["seed"], 7);
    assert_eq!(run["members"], 40);
    assert_eq!(run["months"], 24);
    let levers = &run["levers"];
    assert_eq!(levers["inhabitants"], 305_000);
    assert_eq!(levers["municipalities"], 13.0);
    assert_eq!(levers["policy_inhabitants"], 305_000);
    assert_eq!(levers["doorzettingsmacht"], 0.8);
    assert_eq!(levers["mix"], serde_json::json!([0.15, 0.25, 0.6]));
    assert!((levers["budget_eur"].as_f64().unwrap() - 75_000.0 / 0.74).abs() < 1e-9);
    let outcomes: Vec<&String> = run["outcomes"].as_object().unwrap().keys().collect();
    assert_eq!(outcomes, Outcome::ALL.map(Outcome::id));
    assert_eq!(run["outcomes"]["gedragen_visie"]["unit"], "share");
    assert!(
        run["outcomes"]["gedragen_visie"]
            .get("trajectory")
            .is_none()
    );
}

#[test]
fn a_trajectory_starts_at_the_start_of_the_horizon_and_ends_at_the_outcome() {
    let run = json("run --members 20 --months 12 --trajectory");
    let outcome = &run["outcomes"]["draagvlak"];
    let line = outcome["trajectory"]["p50"].as_array().unwrap();
    assert_eq!(line.len(), 13);
    assert_eq!(line[12], outcome["p50"]);
}

#[test]
fn the_same_seed_gives_the_same_figures_and_another_seed_others() {
    let run = |seed: u32| answer(&format!("run --members 30 --format json --seed {seed}"));
    assert_eq!(run(3), run(3));
    assert_ne!(
        json("run --members 30 --seed 3")["outcomes"],
        json("run --members 30 --seed 4")["outcomes"]
    );
}

#[test]
fn percentiles_can_be_recomputed_from_the_members() {
    let mut values = members("--members 21 --no-noise", "interne_regie");
    values.sort_by(f64::total_cmp);
    // 21 members: the percentiles fall on the members 1, 5, 10, 15 and 19.
    let band = &json("run --members 21 --no-noise")["outcomes"]["interne_regie"];
    for (name, member) in [
        ("p05", 1),
        ("p25", 5),
        ("p50", 10),
        ("p75", 15),
        ("p95", 19),
    ] {
        assert!(
            (band[name].as_f64().unwrap() - values[member]).abs() < 1e-12,
            "{name}"
        );
    }
}

#[test]
fn a_parameter_that_is_set_is_the_same_in_every_member() {
    for row in rows("run --members 5 --per-member --set aD=0.08 --set K0=4..5") {
        assert_eq!(row["aD"], "0.08");
        assert!((4.0..=5.0).contains(&row["K0"].parse::<f64>().unwrap()));
    }
}

#[test]
fn every_lever_is_listed_with_what_it_moves_and_is_a_flag_of_run() {
    let help = answer("run --help");
    let levers = json("levers");
    for lever in levers.as_array().unwrap() {
        let flag = lever["flag"].as_str().unwrap();
        assert!(help.contains(&format!("{flag} ")), "{flag}");
        assert!(!lever["source"].as_str().unwrap().is_empty(), "{flag}");
        // The form of funding that is as today moves nothing; its other forms do.
        assert!(!lever["moves"].as_str().unwrap().is_empty(), "{flag}");
    }
}

#[test]
fn every_flag_of_run_stands_in_the_document_of_the_model_and_no_other() {
    let document = include_str!("../../../../docs/MODEL.md");
    let section = document.split("\n### ").find(|s| s.starts_with("8.2 "));
    let rows = section
        .unwrap()
        .lines()
        .filter(|line| line.starts_with('|'));
    let cells = rows.flat_map(|row| row.split('|').map(str::trim));
    let written: BTreeSet<&str> = cells
        .filter_map(|cell| cell.strip_prefix("`--")?.strip_suffix('`'))
        .collect();
    let help = answer("run --help");
    let flags: BTreeSet<&str> = help
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("--"))
        .filter_map(|flag| flag.split([' ', ',']).next())
        .collect();
    assert_eq!(written, flags);
}

#[test]
fn the_scorecard_says_of_every_claim_under_each_of_its_means_whether_it_holds() {
    let facts = json("facts --members 20");
    let facts = facts.as_array().unwrap();
    let text = |fact: &serde_json::Value, column: &str| fact[column].as_str().unwrap().to_owned();
    let found: Vec<_> = facts
        .iter()
        .map(|f| (text(f, "id"), text(f, "means")))
        .collect();
    let asked = CLAIMS.iter().flat_map(|claim| {
        let means = claim.means.iter();
        means.map(|means| (claim.id.to_owned(), means.id().to_owned()))
    });
    assert_eq!(found, asked.collect::<Vec<_>>());
    for fact in facts {
        let (share, at_least) = (
            fact["share"].as_f64().unwrap(),
            fact["at_least"].as_f64().unwrap(),
        );
        assert!((0.0..=1.0).contains(&share));
        assert_eq!(fact["holds"], share >= at_least, "{fact}");
        for column in ["claim", "source", "kind", "role", "risk", "why"] {
            assert!(!text(fact, column).is_empty(), "{fact}");
        }
        // What holds in all partnerships at once holds in each of them.
        let partnerships = &fact["partnerships"];
        assert_eq!(partnerships.is_number(), fact["id"] == "F13", "{fact}");
        assert!(
            partnerships
                .as_f64()
                .is_none_or(|part| part >= share && part <= 1.0)
        );
    }
}

#[test]
fn a_schedule_starts_with_its_first_scenario_and_goes_on_with_the_next() {
    let line = |args: &str| {
        let run = json(&format!("run --members 20 --trajectory {args}"));
        run["outcomes"]["interne_regie"]["trajectory"]["p50"]
            .as_array()
            .unwrap()
            .clone()
    };
    let path = line("--schedule 0:bestuursregisseur;24:terreinregisseur");
    let inward = line("--preset bestuursregisseur");
    assert_eq!(path[..=24], inward[..=24]);
    assert_ne!(path[25..], inward[25..]);
}

#[test]
fn a_capacity_scan_puts_the_start_where_it_says() {
    let run = json("run --members 20 --trajectory --start interne_regie=.2,draagvlak=.3");
    for (stock, level) in [("interne_regie", 0.2), ("draagvlak", 0.3)] {
        let start = run["outcomes"][stock]["trajectory"]["p50"][0]
            .as_f64()
            .unwrap();
        assert!((start - level).abs() < 1e-7, "{stock}: {start}");
    }
}

#[test]
fn the_two_engines_agree_and_each_can_be_asked_for() {
    let bands = |engine: &str| {
        let run = json(&format!(
            "run --members 50 --partnership w13 --engine {engine}"
        ));
        run["outcomes"].as_object().unwrap().clone()
    };
    let (production, reference) = (bands("production"), bands("reference"));
    assert_ne!(production, reference);
    for (outcome, band) in &production {
        let (own, other) = (band["p50"].as_f64(), reference[outcome]["p50"].as_f64());
        let (own, other) = (own.unwrap(), other.unwrap());
        assert!(
            (own - other).abs() < 1e-4 * other.abs().max(1.0),
            "{outcome}"
        );
    }
    assert_eq!(
        bands("production"),
        json("run --members 50 --partnership w13")["outcomes"]
            .as_object()
            .unwrap()
            .clone()
    );
}

const LINK: &str = "https://example.org/nl/verken/?scenario=beleidsregisseur&regio=w13&maanden=36\
    &mix=19-31-50&macht=0.9&financiering=structureel&start=draagvlak:0.7&aanname=aD:0.06-0.09&seed=7";

#[test]
fn a_link_gives_the_figures_of_the_same_flags() {
    let flags = "--preset beleidsregisseur --partnership w13 --months 36 --mix .19,.31,.5 \
        --doorzettingsmacht .9 --financiering structureel --start draagvlak=.7 --set aD=.06...09 \
        --seed 7 --members 64";
    let by_link = json(&format!("run --link {LINK} --members 64"));
    assert_eq!(by_link, json(&format!("run {flags}")));
    let why = |what: &str| {
        answer(&format!(
            "contributions {what} --outcome draagvlak --format csv"
        ))
    };
    assert_eq!(why(&format!("--link {LINK} --members 64")), why(flags));
}

#[test]
fn a_link_of_another_model_is_answered_with_a_word_beside_the_answer() {
    for (model, words) in [("0.0.1", 1), (MODEL_VERSION, 0)] {
        let output = regiewijzer(&format!("run --members 8 --link ?macht=0.9&model={model}"));
        let beside = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success() && !output.stdout.is_empty());
        assert_eq!(beside.lines().count(), words, "{beside}");
        assert!(beside.lines().all(|word| word.contains(model)), "{beside}");
    }
}

#[test]
fn links_are_compared_in_the_worlds_of_the_first() {
    let other = "?scenario=terreinregisseur&maanden=144&seed=1";
    let by_link = json(&format!(
        "compare --link scenario=bestuursregisseur&seed=3&maanden=48 --link {other} --members 64"
    ));
    assert_eq!(by_link["options"][1]["name"], "B");
    let written =
        "compare A:preset=bestuursregisseur B:preset=terreinregisseur --seed 3 --months 48";
    assert_eq!(by_link, json(&format!("{written} --members 64")));
}

#[test]
fn every_link_that_is_given_is_weighed() {
    let links = " --link scenario=vandaag".repeat(5);
    let weighed = json(&format!("weigh{links} --members 16"));
    assert_eq!(weighed["options"].as_array().unwrap().len(), 5);
    assert_eq!(weighed["options"][4]["name"], "E");
}

#[test]
fn a_link_brings_its_number_of_worlds() {
    let run = |more: &str| json(&format!("run --link ?werelden=4096{more}"));
    assert_eq!(run("")["members"], 4096);
    assert_eq!(run(" --members 64")["members"], 64);
}

#[test]
fn a_damaged_link_gets_one_sentence_for_each_problem() {
    let output = regiewijzer("run --link ?macht=7&kleur=rood&inwoners=9");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    let sentences: Vec<&str> = said.lines().collect();
    assert_eq!(sentences.len(), 3, "{said}");
    for (sentence, about) in sentences
        .iter()
        .zip(["\"kleur\"", "macht=\"7\"", "inwoners=\"9\""])
    {
        assert!(
            sentence.contains("--link") && sentence.contains(about) && sentence.contains("allowed"),
            "{said}"
        );
    }
}

#[test]
fn what_a_link_holds_is_not_given_again() {
    for more in [
        "--seed 3",
        "--mix .2,.7,.1",
        "--no-noise",
        "--strengheid .2",
    ] {
        let output = regiewijzer(&format!("run --link ?macht=0.9 {more}"));
        assert_eq!(output.status.code(), Some(2), "{more}");
    }
}

#[test]
fn a_share_of_several_answers_together_is_in_no_column_of_one_answer() {
    let rows = rows("evidence survey");
    let of = |question: &str, option: &str, column: &str| {
        let row = rows
            .iter()
            .find(|row| row["question"] == question && row["option"] == option);
        row.unwrap()[column].clone()
    };
    assert_eq!(of("visie", "alle", "share"), "");
    assert_eq!(of("visie", "alle", "joint_share"), "82");
    assert_eq!(of("visie", "alle", "together"), "grootste-deel; alle");
    assert_eq!(of("visie", "klein-deel", "share"), "18");
    assert_eq!(of("inbedding", "gemeente", "count"), "15");
    for row in &rows {
        let own = !row["share"].is_empty() || !row["count"].is_empty();
        assert_eq!(
            own,
            ["share", "count"].contains(&row["known"].as_str()),
            "{row:?}"
        );
    }
}
