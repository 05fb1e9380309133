//! `regiewijzer sensitivity`

use crate::{answer, json, number, rows};

#[test]
fn what_is_judged_comes_in_the_order_of_its_total() {
    let rows = rows("sensitivity --outcome draagvlak --samples 32");
    let total = |row: usize| rows[row]["total"].parse::<f64>().unwrap();
    assert!((1..rows.len()).all(|row| total(row - 1) >= total(row)));
    // What a further lever would do isn't judged while it is as today.
    assert!(rows.iter().all(|row| row["parameter"] != "netwerk_learn"));
    let moved = "sensitivity --outcome draagvlak --samples 4 --lerend-netwerk 1";
    let moved = crate::rows(moved);
    assert!(moved.iter().any(|row| row["parameter"] == "netwerk_learn"));
}

#[test]
fn each_estimate_lies_within_reach_of_its_interval() {
    let found = json("sensitivity --outcome interne_regie --samples 128");
    assert_eq!(
        (&found["method"], &found["chance"]),
        (&"sobol".into(), &"frozen".into())
    );
    let parameters = found["outcomes"]["interne_regie"]["parameters"]
        .as_array()
        .unwrap();
    for own in &parameters[..4] {
        for index in ["first", "total"] {
            let [estimate, lo, hi] =
                ["", "_lo", "_hi"].map(|end| number(&own[format!("{index}{end}")]));
            assert!(lo < estimate && estimate < hi, "{own}");
        }
    }
    // Growth and decay of interne regie itself are among what matters most.
    let first: Vec<&str> = parameters[..5]
        .iter()
        .map(|own| own["parameter"].as_str().unwrap())
        .collect();
    assert!(first.contains(&"aI") && first.contains(&"dI"), "{first:?}");
}

#[test]
fn a_parameter_that_is_fixed_is_not_judged() {
    let rows =
        rows("sensitivity --outcome interne_regie --samples 4 --set aI=.07 --set dI=.01...012");
    assert!(rows.iter().all(|row| row["parameter"] != "aI"));
    let narrowed = rows.iter().find(|row| row["parameter"] == "dI").unwrap();
    assert_eq!(
        (narrowed["lo"].as_str(), narrowed["hi"].as_str()),
        ("0.01", "0.012")
    );
}

#[test]
fn a_step_up_of_growth_raises_and_one_of_decay_lowers() {
    let words = "sensitivity --outcome interne_regie --method morris --samples 12";
    let rows = rows(words);
    let effect = |parameter: &str, column: &str| {
        let row = rows.iter().find(|row| row["parameter"] == parameter);
        row.unwrap()[column].parse::<f64>().unwrap()
    };
    assert!(effect("aI", "mu") > 0.0 && effect("dI", "mu") < 0.0);
    assert!(effect("aI", "mu_star") >= effect("aI", "mu"));
    assert_eq!(effect("uin", "mu_star"), 0.0);
}

#[test]
fn chance_is_frozen_or_at_its_expectation_and_never_drawn_anew() {
    let words = "sensitivity --outcome draagvlak,terugval --samples 8 --format json";
    let once = answer(words);
    assert_eq!(once, answer(words));
    assert_ne!(once, answer(&format!("{words} --seed 2")));
    let expected = answer(&format!("{words} --no-noise"));
    assert!(expected.contains("\"chance\": \"expected\""));
    assert_ne!(once, expected);
}
