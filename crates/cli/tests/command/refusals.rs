//! Bad input: one sentence that names the flag, the value and what is allowed.

use crate::{cases, refusal};

/// Checks refusals: the words of a command, and what its refusal says.
fn assert_refused(refused: &str) {
    for (words, says) in cases(refused) {
        let error = refusal(words);
        for part in says.split(" | ") {
            assert!(error.contains(part), "{words}: {error:?} lacks {part:?}");
        }
    }
}

#[test]
fn what_run_cannot_do_is_refused() {
    assert_refused(
        r#"
        run --mix .5,.6,.1 -> --mix | .5,.6,.1 | add up to 1
        run --mix a,b -> --mix | a,b | add up to 1
        run --inhabitants 5 -> --inhabitants | '5' | 20000 to 800000
        run --inhabitants many -> --inhabitants | many | 20000 to 800000
        run --municipalities 41 -> --municipalities | 41 | 1 to 40
        run --partnership mechelen --inhabitants 50000 -> --inhabitants | 50000 | Mechelen | 84523
        run --partnership mechelen --municipalities 3 -> --municipalities | 3 municipalities | Mechelen | 84523
        run --policy-inhabitants 30000 -> --policy-inhabitants | 30000 | 119043 to 800000
        run --doorzettingsmacht 1.5 -> --doorzettingsmacht | 1.5 | 0 to 1
        run --doorzettingsmacht=NaN -> --doorzettingsmacht | NaN | 0 to 1
        run --budget=-1 -> --budget | -1 | 0 to 2000000
        run --budget inf -> --budget | inf | 0 to 2000000
        run --partnership atlantis -> --partnership | atlantis | evidence partnerships
        run --months 11 -> --months | 11 | 12 to 144
        run --members 0 -> --members | 0 | 1 to 65536
        run --members 99999999999 -> --members | 99999999999 | 1 to 65536
        run --seed=-1 -> --seed | -1 | 0 to 4294967295
        run --set aD=9 -> --set | aD=9 | 0 to 1
        run --set nonsense -> --set | nonsense | PARAM=VALUE
        run --set zz=1 -> --set | zz | regiewijzer parameters
        run --preset nobody -> --preset | nobody | beleidsregisseur
        run --schedule 3:vandaag -> --schedule | 3:vandaag | the first at month 0
        run --schedule 0:vandaag;200:vandaag -> --schedule | 200 | 1 to 143
        run --schedule 0:vandaag --preset vandaag -> --schedule | --preset | --help
        run --start kost=.2 -> --start | kost | draagvlak
        run --financiering gift -> --financiering | gift | structureel
        run --lerend-netwerk 3 -> --lerend-netwerk | 3 | 0 to 1
        run --strengheid -.8 -> --strengheid | -.8 | -0.5 to 0.5
        run --signaal 2 -> --signaal | 2 | 0 to 1
        facts --members 0 -> --members | 0 | 1 to 65536
        run --format xml -> --format | xml | json
        run --per-member --trajectory -> --per-member | --trajectory | --help
        evidence nothing -> nothing | partnerships | oddities
        nothing -> nothing | --help | regiewijzer
        -> evidence | parameters | run"#,
    );
}

#[test]
fn options_that_cannot_be_are_refused() {
    assert_refused(
        r#"
        compare -> <OPTION> | --help
        compare vandaag -> OPTION | 1 given | 2 to 4
        compare vandaag terreinregisseur --noticeable geluk=1 -> --noticeable | "geluk" | allowed are those
        compare vandaag terreinregisseur --noticeable kost -> --noticeable | "kost" | OUTCOME=VALUE
        compare vandaag terreinregisseur --noticeable draagvlak=2 -> --noticeable | draagvlak=2 | from 0 to 1
        compare vandaag vandaag vandaag vandaag vandaag -> OPTION | 5 given | 2 to 4
        compare vandaag vandaag -> "vandaag" | a name of its own
        compare vandaag nobody -> 'nobody' | terreinregisseur
        compare vandaag ': inhabitants=60000' -> allowed are vandaag
        compare vandaag 'a: inhabitants' -> "inhabitants" | lever=value
        compare vandaag 'a: inhabitants=5' -> '5' | --inhabitants | 20000 to 800000
        compare vandaag 'a: luck=5' -> a: luck=5 | --luck
        compare vandaag 'a: help=1' -> a: help=1 | --help
        compare vandaag 'a: policy-inhabitants=30000' -> "a" | --policy-inhabitants | 119043 to 800000
        weigh vandaag -> OPTION | 1 given | 2 to 8
        weigh --partnership atlantis -> --partnership | atlantis"#,
    );
}

#[test]
fn outcomes_that_cannot_be_are_refused() {
    assert_refused(
        r#"
        compare vandaag terreinregisseur --outcome luck -> --outcome | 'luck' | gedragen_visie
        contributions --preset terreinregisseur --outcome luck -> --outcome | 'luck' | gedragen_visie
        sensitivity --outcome luck -> --outcome | 'luck' | gedragen_visie
        discover vandaag terreinregisseur --outcome luck -> --outcome | 'luck' | gedragen_visie
        weigh --criteria kost,luck -> --criteria | 'luck' | kost
        weigh --criteria kost,kost -> --criteria | kost | once
        sensitivity -> --outcome | --help
        sensitivity --outcome kost --samples 4 -> --outcome | kost | the same in every run"#,
    );
}

#[test]
fn what_cannot_be_answered_is_refused() {
    assert_refused(
        r#"
        contributions -> nothing differs | --preset
        why --months 11 --preset terreinregisseur -> --months | 12 to 144
        contributions --preset terreinregisseur --members 65536 --drempels 1 --erkenning 1 --lerend-netwerk 1 -> --members | 65536 | 1 to 32768
        sensitivity --outcome kost --samples 1 -> --samples | 2 to 16384
        sensitivity --outcome kost --method luck -> --method | morris
        weigh --samples 10 -> --samples | 10 | 1024 to 1000000
        weigh --members 3 --criteria kost,draagvlak --weights luck -> --weights | luck | ordinal | interval
        weigh --members 3 --criteria kost,draagvlak --weights ordinal:luck>kost -> --weights | "luck" | no outcome
        weigh --members 3 --criteria kost,draagvlak --weights ordinal:terugval -> --criteria | terugval
        weigh --members 3 --criteria kost,draagvlak --weights interval:kost=2 -> --weights | 0 to 1
        weigh --members 3 --criteria kost,draagvlak --weights interval:kost=.1;draagvlak=.2 -> --weights | sum to 1
        weigh --group luck -> --group | 'luck' | vdab
        weigh --group vdab --weights none -> --group | --weights"#,
    );
}

#[test]
fn regions_that_cannot_be_are_refused() {
    assert_refused(
        r#"
        discover vandaag --outcome kost -> OPTION | 1 given | --threshold
        discover vandaag terreinregisseur --members 40 --outcome kost --threshold 1 -> OPTION | 2 given | one
        discover vandaag --outcome kost --threshold NaN -> --threshold | number
        discover vandaag terreinregisseur --members 40 --outcome kost -> kost | none of the 40 worlds
        discover vandaag terreinregisseur --members 40 --outcome beleidscoherentie --noticeable beleidscoherentie=0 -> in all 40 worlds
        discover vandaag terreinregisseur --members 40 --outcome terugval --peel .7 -> --peel | 0.7 | below 0.5
        discover vandaag terreinregisseur --members 40 --outcome terugval --parameters 0 -> --parameters | 1 to 10
        discover vandaag terreinregisseur --members 40 --outcome terugval --density .5 --coverage .5 -> --density | --coverage
        discover terreinregisseur --outcome invulling_lde --threshold .9 --density 1 --members 300 -> no region | --density"#,
    );
}
