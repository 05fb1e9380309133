//! What is kept, and what is refused.

use super::*;
use regiewijzer_ensemble::Range;
use regiewijzer_model::Parameter;

fn terrein() -> Exploration {
    Exploration::of_scenario(Scenario::Terreinregisseur).with_partnership(Some("w13"))
}

fn names(options: &Options) -> Vec<&str> {
    let names = options.all().iter().map(|option| option.name.as_str());
    names.collect()
}

fn kept(names: &[&str]) -> Options {
    let keep = |options: Options, name: &&str| options.with(name, &terrein()).unwrap();
    names.iter().fold(Options::default(), keep)
}

#[test]
fn what_is_written_is_read_back() {
    let options = kept(&["Ons plan", "Plan B: met VDAB"])
        .with("Start", &Exploration::default())
        .unwrap();
    assert_eq!(Options::read(&options.write()), options);
    assert_eq!(
        options.write().lines().count(),
        3,
        "a line each, whatever the name"
    );
}

#[test]
fn options_keep_all_their_assumptions_also_where_a_link_is_too_short_for_them() {
    let narrowed = |to: fn(Parameter) -> f64| {
        Parameter::ALL
            .into_iter()
            .fold(terrein(), |one, parameter| {
                let end = to(parameter);
                one.with_assumption(parameter, Some(Range { lo: end, hi: end }))
            })
    };
    let (low, high) = (narrowed(|one| one.info().lo), narrowed(|one| one.info().hi));
    assert!(crate::link::leaves_assumptions_out(&low));
    let options = Options::default()
        .with("Laag", &low)
        .and_then(|options| options.with("Hoog", &high))
        .unwrap();
    assert_eq!(Options::read(&options.write()), options);
    assert!(link::write(&options).len() > link::LONGEST);
}

#[test]
fn what_cannot_be_read_is_left_out() {
    let text = "scenario=koning\tOud\nscenario=terreinregisseur\tGoed\nzonder naam\n";
    assert_eq!(names(&Options::read(text)), ["Goed"]);
    assert_eq!(Options::read("\u{0}\u{1}"), Options::default());
}

#[test]
fn a_name_is_there_once_whatever_its_capitals() {
    let options = kept(&["Plan A"]);
    assert_eq!(options.with(" plan  a ", &terrein()), Err(Refusal::Taken));
    assert_eq!(options.with(" \t ", &terrein()), Err(Refusal::NoName));
    assert_eq!(names(&options.renamed(0, "PLAN A").unwrap()), ["PLAN A"]);
    assert_eq!(
        kept(&["Plan A", "Plan B"]).renamed(1, "Plan A"),
        Err(Refusal::Taken)
    );
}

#[test]
fn a_fifth_option_is_refused() {
    let options = kept(&["a", "b", "c", "d"]);
    assert_eq!(options.with("e", &terrein()), Err(Refusal::Full));
    assert!(options.without(0).with("e", &terrein()).is_ok());
}

#[test]
fn the_one_put_first_goes_before_the_others_in_their_order() {
    assert_eq!(
        names(&kept(&["a", "b", "c"]).with_first(2)),
        ["c", "a", "b"]
    );
    assert_eq!(names(&kept(&["a"]).with_first(7)), ["a"]);
}

#[test]
fn nothing_kept_compares_the_four_scenarios() {
    let compared = Options::default().to_compare(Language::Nl, &Exploration::default());
    assert_eq!(compared.all().len(), 4);
    assert_eq!(names(&compared)[0], "Vandaag");
    assert_eq!(compared.all()[0].exploration.choices.partnership, None);
}

#[test]
fn the_four_scenarios_are_those_of_the_region_of_the_visitor() {
    let home = Exploration::default().with_partnership(Some("w13"));
    let compared = Options::default().to_compare(Language::Nl, &home);
    assert_eq!(compared.all().len(), Scenario::ALL.len());
    for option in compared.all() {
        let choices = &option.exploration.choices;
        assert_eq!(choices.partnership.as_deref(), Some("w13"));
    }
    // Options that were kept stay where they are.
    let kept = kept(&["Plan", "Ander plan"]);
    assert_eq!(kept.to_compare(Language::Nl, &home), kept);
}

#[test]
fn options_have_a_partnership_in_common_only_where_all_are_about_it() {
    let about = |ids: &[Option<&str>]| {
        let explored: Vec<Exploration> = ids
            .iter()
            .map(|id| Exploration::default().with_partnership(*id))
            .collect();
        let named = ["a", "b"].into_iter().zip(&explored);
        Options::of(named).common_partnership().map(|one| one.id)
    };
    assert_eq!(about(&[Some("w13"), Some("w13")]), Some("w13"));
    assert_eq!(about(&[Some("w13"), Some("mechelen")]), None);
    assert_eq!(about(&[Some("w13"), None]), None);
    assert_eq!(about(&[]), None);
}

#[test]
fn a_single_option_is_held_against_today_in_its_own_region() {
    let compared = kept(&["Vandaag"]).to_compare(Language::Nl, &Exploration::default());
    assert_eq!(names(&compared), ["Vandaag 2", "Vandaag"]);
    let first = &compared.all()[0].exploration;
    assert_eq!(first.choices.scenario, Scenario::Vandaag);
    assert_eq!(first.choices.partnership.as_deref(), Some("w13"));
}

#[test]
fn today_alone_is_held_against_something_else() {
    let options = Options::default()
        .with("Nu", &Exploration::default())
        .unwrap();
    let compared = options.to_compare(Language::Nl, &Exploration::default());
    assert_eq!(names(&compared), ["Terreinregisseur", "Nu"]);
    assert!(!compared.all()[0].exploration.is_baseline());
}

#[test]
fn a_very_long_name_is_cut() {
    let options = kept(&[&"lang ".repeat(40)]);
    assert!(options.all()[0].name.chars().count() <= Options::NAME);
}
