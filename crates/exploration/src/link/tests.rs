use super::*;
use crate::{Panel, PanelKind, PanelView, Plotted, Ranks, Role};
use proptest::prelude::*;
use regiewijzer_ensemble::Range;
use regiewijzer_evidence::partnerships;
use regiewijzer_model::initial_stocks::STOCKS;
use regiewijzer_model::{FurtherLever, Instrument, Lever, Outcome, Parameter, Reading, Scenario};

/// An address of this many characters opens everywhere.
const LONGEST: usize = 2_000;

/// What a link restores in which nothing is wrong.
fn restored_whole(link: &str) -> Exploration {
    let opened = read(link);
    assert!(opened.is_whole(), "{opened:?}");
    opened.exploration
}

#[test]
fn the_start_needs_no_link() {
    assert_eq!(write(&Exploration::default()), "");
    assert_eq!(restored_whole(""), Exploration::default());
    let bare = ["", "fbclid=x", "scenario=vandaag", "model=0.1.0"].map(|link| read(link).is_bare);
    assert_eq!(bare, [true, true, false, false]);
}

#[test]
fn what_is_taken_along_says_that_it_is_the_start() {
    let link = write_whole(&Exploration::default());
    assert!(link.starts_with("scenario=vandaag"), "{link}");
    assert_eq!(read(&link).exploration, Exploration::default());
}

#[test]
fn the_query_of_any_address_is_found() {
    for (address, found) in [
        (
            "https://a.be/nl/verken/?macht=0.9&seed=2",
            "macht=0.9&seed=2",
        ),
        ("https://a.be/nl/verken/?macht=0.9#maten", "macht=0.9"),
        (
            "file:///tmp/regiewijzer.html#/nl/verken?macht=0.9",
            "macht=0.9",
        ),
        ("https://a.be/nl/verken/", ""),
        ("?macht=0.9", "macht=0.9"),
        ("macht=0.9", "macht=0.9"),
    ] {
        assert_eq!(query(address), found, "{address}");
    }
}

#[test]
fn a_link_reads_like_the_choice() {
    let exploration = Exploration::of_scenario(Scenario::Beleidsregisseur)
        .with_partnership(Some("w13"))
        .with_number(Lever::Doorzettingsmacht, Some(0.9))
        .with_role(Role::Beleid, 50.0)
        .with_number(Lever::Further(FurtherLever::Financiering), Some(1.0))
        .with_assumption(Parameter::AD, Some(Range { lo: 0.06, hi: 0.09 }))
        .with_assumption(Parameter::KMass, Some(Range { lo: 4.0, hi: 4.0 }));
    let link = format!(
        "scenario=beleidsregisseur&regio=w13&mix=19-31-50&macht=0.9&financiering=structureel\
         &aanname=aD:0.06-0.09,K0:4&model={MODEL_VERSION}"
    );
    assert_eq!(write(&exploration), link);
}

#[test]
fn a_link_brings_thresholds_back_and_refuses_what_cannot_be_one() {
    let own = Outcome::Draagvlak.info().merkbaar;
    let changed = Exploration::default()
        .with_threshold(Outcome::Kost, Some(0.05))
        .with_threshold(Outcome::Draagvlak, Some(own))
        .with_threshold(Outcome::Terugval, Some(7.0));
    let link = write(&changed);
    assert!(link.contains("merkbaar=terugval:1,kost:0.05&"), "{link}");
    let opened = restored_whole(&link);
    assert_eq!(opened, changed);
    assert_eq!(opened.without_thresholds(), Exploration::default());
    for bad in ["merkbaar=draagvlak:1.5", "merkbaar=geluk:1"] {
        assert_eq!(read(bad).problems.len(), 1, "{bad}");
    }
}

#[test]
fn more_than_ten_assumptions_are_left_to_a_file_and_the_link_says_so() {
    let changed = Parameter::ALL.into_iter().take(MOST_ASSUMPTIONS + 1).fold(
        Exploration::default(),
        |one, parameter| {
            let lo = parameter.info().lo;
            one.with_assumption(parameter, Some(Range { lo, hi: lo }))
        },
    );
    assert!(leaves_assumptions_out(&changed));
    let opened = read(&write(&changed));
    assert!(opened.lacks_assumptions);
    assert_eq!(opened.exploration, changed.without_assumptions());
}

#[test]
fn the_fullest_link_stays_short() {
    let mut full = Exploration::of_scenario(Scenario::Bestuursregisseur)
        .with_partnership(
            partnerships()
                .iter()
                .map(|one| one.id)
                .max_by_key(|id| id.len()),
        )
        .with_role(Role::Beleid, 33.0)
        .with_number(Lever::Doorzettingsmacht, Some(0.77))
        .with_number(Lever::Inhabitants, Some(456_789.0))
        .with_number(Lever::Municipalities, Some(39.0))
        .with_number(Lever::PolicyInhabitants, Some(789_123.0))
        .with_number(Lever::Budget, Some(1_234_567.0))
        .with_months(Some(143.0))
        .with_noise(false)
        .with_members(Exploration::MEMBERS[2])
        .with_seed(u32::MAX);
    for instrument in Instrument::ALL {
        full = full.with_number(Lever::Instrument(instrument), Some(0.33));
    }
    for lever in FurtherLever::ALL {
        let info = lever.info();
        let level = if info.today == info.hi {
            info.lo
        } else {
            info.hi
        };
        full = full.with_number(Lever::Further(lever), Some(level));
    }
    for stock in STOCKS {
        full = full.with_start(stock, Some(0.33));
    }
    let mut by_length = Parameter::ALL;
    by_length.sort_by_key(|parameter| std::cmp::Reverse(parameter.id().len()));
    for parameter in by_length.into_iter().take(MOST_ASSUMPTIONS) {
        // Ends with as many digits as a number can have.
        let info = parameter.info();
        let third = (info.hi - info.lo) / 3.0;
        let range = Range {
            lo: info.lo + third,
            hi: info.hi - third,
        };
        full = full.with_assumption(parameter, Some(range));
    }
    for reading in Reading::ALL {
        full = full.with_reading(reading, true);
    }
    for panel in [Panel::Left, Panel::Right] {
        let view = PanelView {
            kind: PanelKind::Scenarios,
            outcome: Outcome::SamenwerkingBestuur,
            other: Outcome::SamenwerkingBestuur,
            plotted: Plotted::Best,
            error: true,
        };
        full = full.with_view(panel, view);
    }
    let link = write(&full);
    assert!(
        link.len() + 100 < LONGEST,
        "{} characters: {link}",
        link.len()
    );
    assert_eq!(restored_whole(&link), full);
}

/// One move of a person; a history of them leads everywhere a person can get.
#[derive(Clone, Copy, Debug)]
enum Move {
    Scenario(Scenario),
    Region(Option<&'static str>),
    Role(usize, u8),
    Power(u8),
    Inhabitants(Option<u32>),
    Municipalities(Option<u32>),
    Policy(u32),
    Budget(Option<u32>),
    Instrument(usize, Option<u8>),
    Lever(usize, u8),
    Start(usize, Option<u8>),
    Turn(Option<(u32, Scenario)>),
    Months(u32),
    View(bool, usize, [usize; 2], [bool; 2]),
    Members(usize),
    Rank(usize, Option<u32>),
    Seed(u32),
    Assumption(usize, f64, f64),
    Reading(usize, bool),
    Noise(bool),
    Reset,
}

fn moves() -> impl Strategy<Value = Move> {
    let scenario = || prop::sample::select(Scenario::ALL.to_vec());
    let region = prop::sample::select(partnerships()).prop_map(|one| one.id);
    let people = || 20_000u32..=800_000;
    let measure = || 0..Outcome::ALL.len();
    prop_oneof![
        scenario().prop_map(Move::Scenario),
        prop::option::of(region).prop_map(Move::Region),
        (0usize..3, 0u8..=100).prop_map(|(role, percent)| Move::Role(role, percent)),
        (0u8..=100).prop_map(Move::Power),
        prop::option::of(people()).prop_map(Move::Inhabitants),
        prop::option::of(1u32..=40).prop_map(Move::Municipalities),
        people().prop_map(Move::Policy),
        prop::option::of(0u32..=2_000_000).prop_map(Move::Budget),
        (0usize..5, prop::option::of(0u8..=100)).prop_map(|(one, to)| Move::Instrument(one, to)),
        (0..FurtherLever::ALL.len(), 0u8..=100).prop_map(|(one, to)| Move::Lever(one, to)),
        (0..STOCKS.len(), prop::option::of(0u8..=100)).prop_map(|(one, to)| Move::Start(one, to)),
        prop::option::of((1u32..144, scenario())).prop_map(Move::Turn),
        (12u32..=144).prop_map(Move::Months),
        (
            any::<bool>(),
            0usize..4,
            [measure(), measure()],
            any::<[bool; 2]>()
        )
            .prop_map(|(left, kind, outcomes, colour)| Move::View(left, kind, outcomes, colour)),
        (0usize..3).prop_map(Move::Members),
        (measure(), prop::option::of(1..=Ranks::LAST)).prop_map(|(one, to)| Move::Rank(one, to)),
        any::<u32>().prop_map(Move::Seed),
        (0..Parameter::ALL.len(), 0.0..1.0, 0.0..1.0)
            .prop_map(|(one, lo, hi)| Move::Assumption(one, lo, hi)),
        (0..Reading::ALL.len(), any::<bool>()).prop_map(|(one, held)| Move::Reading(one, held)),
        any::<bool>().prop_map(Move::Noise),
        Just(Move::Reset),
    ]
}

fn after(before: Exploration, one: Move) -> Exploration {
    let part = |percent: u8| f64::from(percent) / 100.0;
    match one {
        Move::Scenario(scenario) => before.with_scenario(scenario),
        Move::Region(id) => before.with_partnership(id),
        Move::Role(role, percent) => before.with_role(Role::ALL[role], f64::from(percent)),
        Move::Power(power) => before.with_number(Lever::Doorzettingsmacht, Some(part(power))),
        Move::Inhabitants(number) => before.with_number(Lever::Inhabitants, number.map(f64::from)),
        Move::Municipalities(number) => {
            before.with_number(Lever::Municipalities, number.map(f64::from))
        }
        Move::Policy(number) => {
            before.with_number(Lever::PolicyInhabitants, Some(f64::from(number)))
        }
        Move::Budget(euro) => before.with_number(Lever::Budget, euro.map(f64::from)),
        Move::Instrument(one, to) => {
            before.with_number(Lever::Instrument(Instrument::ALL[one]), to.map(part))
        }
        Move::Lever(one, to) => {
            let lever = FurtherLever::ALL[one];
            let info = lever.info();
            before.with_number(
                Lever::Further(lever),
                Some(info.lo + part(to) * (info.hi - info.lo)),
            )
        }
        Move::Start(one, to) => before.with_start(STOCKS[one], to.map(part)),
        Move::Turn(turn) => {
            before.with_scheduled(turn.map(|(after, scenario)| (f64::from(after), scenario)))
        }
        Move::Months(months) => before.with_months(Some(f64::from(months))),
        Move::View(left, kind, [outcome, other], [best, error]) => {
            let panel = if left { Panel::Left } else { Panel::Right };
            let view = PanelView {
                kind: PanelKind::ALL[kind],
                outcome: Outcome::ALL[outcome],
                other: Outcome::ALL[other],
                plotted: if best { Plotted::Best } else { Plotted::Mean },
                error,
            };
            before.with_view(panel, view)
        }
        Move::Members(step) => before.with_members(Exploration::MEMBERS[step]),
        Move::Rank(one, to) => {
            let ranks = before.ranks.clone().with(Outcome::ALL[one], to);
            before.with_ranks(ranks)
        }
        Move::Seed(seed) => before.with_seed(seed),
        Move::Assumption(one, lo, hi) => {
            let parameter = Parameter::ALL[one];
            let info = parameter.info();
            let [lo, hi] = [lo.min(hi), lo.max(hi)].map(|at| info.min + at * (info.max - info.min));
            // Rounding may carry an end over the edge of what makes sense; then nothing changes.
            before.with_assumption(parameter, Some(Range { lo, hi }))
        }
        Move::Reading(one, held) => before.with_reading(Reading::ALL[one], held),
        Move::Noise(noise) => before.with_noise(noise),
        Move::Reset => before.reset(),
    }
}

/// Wherever some moves lead.
pub(crate) fn explorations() -> impl Strategy<Value = Exploration> {
    prop::collection::vec(moves(), 0..24)
        .prop_map(|moves| moves.into_iter().fold(Exploration::default(), after))
}

proptest! {
    #[test]
    fn every_exploration_comes_back_from_its_link(exploration in explorations()) {
        let link = write(&exploration);
        prop_assert!(link.len() < LONGEST);
        let opened = read(&link);
        prop_assert!(opened.is_whole(), "{}: {:?}", link, opened);
        let lacks = leaves_assumptions_out(&exploration);
        let readings = exploration.assumptions.readings;
        let mut expected = exploration.clone();
        if lacks {
            // Readings stay in the link: their names are few.
            expected = expected.without_assumptions();
            expected.assumptions.readings = readings;
        }
        prop_assert_eq!(opened.exploration, expected);
        prop_assert_eq!(opened.lacks_assumptions, lacks);
        prop_assert_eq!(opened.other_model, None);
    }

    #[test]
    fn a_part_that_is_none_of_ours_changes_nothing(
        exploration in explorations(),
        (name, value) in ("[a-z_~é%+]{1,12}", "[^&#]{0,20}"),
        place in any::<prop::sample::Index>(),
    ) {
        prop_assume!(name != MODEL && Part::from_id(&name).is_none());
        let link = write(&exploration);
        let mut parts: Vec<&str> = link.split('&').filter(|part| !part.is_empty()).collect();
        let junk = format!("{name}={value}");
        parts.insert(place.index(parts.len() + 1), &junk);
        let opened = read(&parts.join("&"));
        prop_assert_eq!(opened.unknown.len(), 1);
        prop_assert_eq!(Opened { unknown: Vec::new(), ..opened }, read(&link));
    }

    #[test]
    fn a_value_that_cannot_be_is_named_and_is_as_if_it_were_not_there(
        exploration in explorations(),
        place in any::<prop::sample::Index>(),
        value in "[~!a-z]{0,8}!",
    ) {
        let link = write(&exploration);
        let parts: Vec<(&str, &str)> = link.split('&').filter_map(|part| part.split_once('=')).collect();
        prop_assume!(!parts.is_empty());
        let (broken, _) = parts[place.index(parts.len())];
        prop_assume!(broken != MODEL);
        let link_with = |bad: Option<&str>| {
            let parts = parts.iter().filter_map(|(name, own)| {
                let value = if *name == broken { bad? } else { own };
                Some(format!("{name}={value}"))
            });
            read(&parts.collect::<Vec<_>>().join("&"))
        };
        let (damaged, without) = (link_with(Some(&value)), link_with(None));
        prop_assert_eq!(&damaged.exploration, &without.exploration);
        let named = |problem: &&Problem| matches!(problem, Problem::Value { part, .. } if part.id() == broken);
        prop_assert_eq!(damaged.problems.iter().filter(named).count(), 1);
        prop_assert_eq!(damaged.problems.len(), without.problems.len() + 1);
    }

    #[test]
    fn every_move_leads_to_something_that_can_be_carried_out(exploration in explorations()) {
        prop_assert!(exploration.plan().is_some());
    }

    #[test]
    fn no_link_can_make_reading_fail_badly(link in ".{0,80}") {
        let _ = read(&link);
    }

    #[test]
    fn no_part_can_make_reading_fail_badly(
        part in prop::sample::select(Part::all().map(Part::id).collect::<Vec<_>>()),
        value in "[0-9a-zA-Z:.,é-]{0,20}",
    ) {
        let _ = read(&format!("{part}={value}"));
    }

    #[test]
    fn what_was_read_is_written_as_it_is_read_again(
        part in prop::sample::select(Part::all().map(Part::id).collect::<Vec<_>>()),
        value in "[0-9]{0,3}(\\.[0-9]{1,6})?",
    ) {
        let opened = read(&format!("{part}={value}")).exploration;
        prop_assert_eq!(restored_whole(&write(&opened)), opened, "{}={}", part, value);
    }

    #[test]
    fn a_mix_that_does_not_quite_add_up_is_rewritten_once(
        first in 0u32..=1_000_000,
        second in 0u32..=1_000_000,
        off in -1000i32..=1000,
        decimals in 0usize..=7,
    ) {
        let [a, b] = [first, second].map(|part| f64::from(part) / 1e4);
        let c = 100.0 - a - b + f64::from(off) / 1e4;
        let opened = read(&format!("mix={a:.decimals$}-{b:.decimals$}-{c:.decimals$}"));
        let link = write(&opened.exploration);
        let again = restored_whole(&link);
        prop_assert_eq!(&again, &opened.exploration);
        prop_assert_eq!(write(&again), link);
    }

    #[test]
    fn a_link_needs_no_escaping(exploration in explorations()) {
        let link = write(&exploration);
        prop_assert!(link.bytes().all(|sign| {
            sign.is_ascii_alphanumeric() || b"-_.=&:,".contains(&sign)
        }), "{}", link);
    }
}
