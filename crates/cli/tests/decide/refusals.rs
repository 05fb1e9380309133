//! Bad input: one sentence that names the flag, the value and what is allowed.

use crate::regiewijzer;

fn refused(words: &str, more: &[&str], says: &[&str]) {
    let output = regiewijzer(words, more);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{words} {more:?}: {error}");
    assert!(output.stdout.is_empty(), "{words} {more:?}");
    assert_eq!(error.lines().count(), 1, "{words} {more:?}: {error}");
    for part in says {
        assert!(
            error.contains(part),
            "{words} {more:?}: {error:?} lacks {part:?}"
        );
    }
}

#[test]
fn options_that_cannot_be_are_refused() {
    let compare = "compare vandaag";
    refused("compare", &[], &["<OPTION>", "--help"]);
    refused(compare, &[], &["OPTION", "1 given", "2 to 4"]);
    refused("compare", &["vandaag"; 5], &["OPTION", "5 given", "2 to 4"]);
    refused(compare, &["vandaag"], &["\"vandaag\"", "a name of its own"]);
    refused(compare, &["nobody"], &["'nobody'", "terreinregisseur"]);
    refused(compare, &[": inhabitants=60000"], &["allowed are vandaag"]);
    refused(
        compare,
        &["a: inhabitants"],
        &["\"inhabitants\"", "lever=value"],
    );
    refused(
        compare,
        &["a: inhabitants=5"],
        &["'5'", "--inhabitants", "20000 to 800000"],
    );
    refused(compare, &["a: luck=5"], &["a: luck=5", "--luck"]);
    refused(compare, &["a: help=1"], &["a: help=1", "--help"]);
    refused(
        compare,
        &["a: policy-inhabitants=30000"],
        &["\"a\"", "--policy-inhabitants", "119043 to 800000"],
    );
    refused("weigh vandaag", &[], &["OPTION", "1 given", "2 to 8"]);
    refused(
        "weigh --partnership atlantis",
        &[],
        &["--partnership", "atlantis"],
    );
}

#[test]
fn outcomes_that_cannot_be_are_refused() {
    for words in [
        "compare vandaag terreinregisseur --outcome luck",
        "contributions --preset terreinregisseur --outcome luck",
        "sensitivity --outcome luck",
        "discover vandaag terreinregisseur --outcome luck",
    ] {
        refused(words, &[], &["--outcome", "'luck'", "gedragen_visie"]);
    }
    refused(
        "weigh --criteria kost,luck",
        &[],
        &["--criteria", "'luck'", "kost"],
    );
    refused(
        "weigh --criteria kost,kost",
        &[],
        &["--criteria", "kost", "once"],
    );
    refused("sensitivity", &[], &["--outcome", "--help"]);
    let constant = "sensitivity --outcome kost --samples 4";
    refused(
        constant,
        &[],
        &["--outcome", "kost", "the same in every run"],
    );
}

#[test]
fn what_cannot_be_answered_is_refused() {
    refused("contributions", &[], &["nothing differs", "--preset"]);
    refused(
        "why --months 11 --preset terreinregisseur",
        &[],
        &["--months", "12 to 144"],
    );
    refused(
        "contributions --preset terreinregisseur --members 65536 --drempels 1 --erkenning 1 \
         --lerend-netwerk 1",
        &[],
        &["--members", "65536", "1 to 32768"],
    );
    refused(
        "sensitivity --outcome kost --samples 1",
        &[],
        &["--samples", "2 to 16384"],
    );
    refused(
        "sensitivity --outcome kost --method luck",
        &[],
        &["--method", "morris"],
    );
    refused(
        "weigh --samples 10",
        &[],
        &["--samples", "10", "1024 to 1000000"],
    );
    let weights = |weights: &str, says: &[&str]| {
        refused(
            "weigh --members 3 --criteria kost,draagvlak",
            &["--weights", weights],
            says,
        );
    };
    weights("luck", &["--weights", "luck", "ordinal", "interval"]);
    weights(
        "ordinal:luck>kost",
        &["--weights", "\"luck\"", "no outcome"],
    );
    weights("ordinal:terugval", &["--criteria", "terugval"]);
    weights("interval:kost=2", &["--weights", "0 to 1"]);
    weights("interval:kost=.1;draagvlak=.2", &["--weights", "sum to 1"]);
    refused("weigh --group luck", &[], &["--group", "'luck'", "vdab"]);
    refused(
        "weigh --group vdab --weights none",
        &[],
        &["--group", "--weights"],
    );
}

#[test]
fn regions_that_cannot_be_are_refused() {
    let two = "discover vandaag terreinregisseur --members 40";
    refused(
        "discover vandaag --outcome kost",
        &[],
        &["OPTION", "1 given", "--threshold"],
    );
    refused(
        &format!("{two} --outcome kost --threshold 1"),
        &[],
        &["OPTION", "2 given", "one"],
    );
    refused(
        "discover vandaag --outcome kost --threshold NaN",
        &[],
        &["--threshold", "number"],
    );
    refused(
        &format!("{two} --outcome kost"),
        &[],
        &["kost", "none of the 40 worlds"],
    );
    refused(
        &format!("{two} --outcome beleidscoherentie"),
        &[],
        &["in all 40 worlds"],
    );
    refused(
        &format!("{two} --outcome terugval --peel .7"),
        &[],
        &["--peel", "0.7", "below 0.5"],
    );
    refused(
        &format!("{two} --outcome terugval --parameters 0"),
        &[],
        &["--parameters", "1 to 10"],
    );
    refused(
        &format!("{two} --outcome terugval --density .5 --coverage .5"),
        &[],
        &["--density", "--coverage"],
    );
    refused(
        "discover terreinregisseur --outcome invulling_lde --threshold .9 --density 1 --members 300",
        &[],
        &["no region", "--density"],
    );
}
