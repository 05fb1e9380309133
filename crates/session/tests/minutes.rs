//! The minutes of a whole session: complete, in both languages, and short enough to be read aloud.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use regiewijzer_analysis::compromise::Search;
use regiewijzer_analysis::{Ends, compare};
use regiewijzer_ensemble::{Experiment, Range};
use regiewijzer_evidence::Language;
use regiewijzer_exploration::link;
use regiewijzer_model::{Outcome, Parameter, Scenario, Thresholds};
use regiewijzer_session::minutes::{Computed, Tested, Worlds, minutes};
use regiewijzer_session::{
    Agreed, Belief, Card, Check, Condition, Direction, Entry, EntryId, Expected, Length, Moment,
    OpenIssue, Plan, Ranking, Record, Round, Scale, Session, Slip, Step, Sureness, TableOption,
    Task, YesNo, study,
};

/// Members of each experiment: enough to see that everything is there.
const MEMBERS: u32 = 24;

fn card(moment: Moment, group: usize, scenario: Scenario) -> Record {
    Record::Card(Card {
        moment,
        group,
        scenario: Some(scenario),
        scale: Some(Scale::Group),
        allocates: Some(YesNo::No),
        sureness: Sureness::new(3),
    })
}

fn slip(round: Round, group: usize, direction: Direction) -> Record {
    Record::Slip(Slip {
        prediction: 0,
        round,
        group,
        direction,
        sureness: Sureness::new(4).unwrap(),
        reason: String::new(),
    })
}

fn option(table: &str, link: &str) -> Record {
    let expected = |measure, direction| Expected { measure, direction };
    Record::Option(TableOption {
        table: table.to_owned(),
        link: link.to_owned(),
        predictions: vec![
            expected(Outcome::AfstemmingVdab, Direction::Up),
            expected(Outcome::Autonomie, Direction::Same),
            expected(Outcome::Kost, Direction::Up),
        ],
        objector: "kleine gemeenten, want ze verliezen hun stem".to_owned(),
        fails_when: "VDAB geen aanspreekpunt heeft".to_owned(),
    })
}

/// Twenty people, five of each of four groups, four tables.
fn session() -> Session {
    let mut records = vec![Record::Began(Step::CardStart)];
    records.extend((0..4).map(|group| Record::Present { group, people: 5 }));
    for person in 0..20 {
        let group = person % 4;
        records.push(card(Moment::Start, group, Scenario::ALL[person % 3]));
        records.push(card(Moment::End, group, Scenario::ALL[1 + person % 3]));
        let direction = [Direction::Up, Direction::Down, Direction::Same][person % 3];
        records.push(slip(Round::First, group, direction));
        records.push(slip(Round::Second, group, Direction::Down));
    }
    records.push(Record::Explanation {
        prediction: 0,
        text: "er zitten meer gemeenten aan tafel".to_owned(),
    });
    let tables = ["Geel", "Blauw", "Groen", "Rood"];
    for (table, power) in tables.into_iter().zip(["0.3", "0.5", "0.75", "1"]) {
        records.push(option(
            table,
            &format!("regio=w13&scenario=terreinregisseur&macht={power}&financiering=structureel"),
        ));
    }
    records.push(Record::Condition(Condition {
        table: "Blauw".to_owned(),
        parameter: Parameter::Agr0,
        range: Range { lo: 0.0, hi: 0.1 },
    }));
    let orders = [
        [
            Outcome::Autonomie,
            Outcome::Kost,
            Outcome::SamenwerkingBestuur,
        ],
        [
            Outcome::SamenwerkingBestuur,
            Outcome::Doorstroom,
            Outcome::Kost,
        ],
        [
            Outcome::AfstemmingVdab,
            Outcome::Doorstroom,
            Outcome::PassendePlaatsen,
        ],
        [
            Outcome::Doorstroom,
            Outcome::Beleidscoherentie,
            Outcome::Autonomie,
        ],
    ];
    for (group, order) in orders.into_iter().enumerate() {
        let tiers = order.map(|one| vec![one]).to_vec();
        records.push(Record::Ranking(Ranking { group, tiers }));
    }
    records.push(Record::Belief(Belief {
        group: 0,
        parameter: Parameter::AD,
        range: Range { lo: 0.05, hi: 0.06 },
    }));
    records.push(Record::EmptyChair("Rood".to_owned()));
    records.push(Record::Check(Check {
        parameter: Some(Parameter::AD),
        what: "hoe snel draagvlak groeit in een nieuw bestuur".to_owned(),
        owner: "VVSG".to_owned(),
        when: "1 maart".to_owned(),
    }));
    records.push(Record::Doubt("het model kent geen verkiezingen".to_owned()));
    records.push(Record::Task(Task {
        what: "de optie van tafel Blauw op de bestuursraad brengen".to_owned(),
        owner: "de regisseur".to_owned(),
        when: "15 februari".to_owned(),
    }));
    records.push(Record::Fingers([1, 0, 2, 9, 6, 2]));
    records.push(Record::Agreed(Agreed {
        link: String::new(),
        change: String::new(),
        objections: vec![OpenIssue {
            group: 0,
            why: "we willen eerst weten wie betaalt".to_owned(),
        }],
    }));
    let mut plan = Plan::three_futures(3, Some("w13"), Length::Long, Language::Nl);
    plan.place = "Aalst".to_owned();
    plan.question = "Wie voert de regie in onze streek?".to_owned();
    let mut session = Session::new(plan);
    for (number, record) in (1..).zip(records) {
        session.log.add(Entry {
            id: EntryId { device: 9, number },
            at: u64::from(number) * 1_000,
            replaces: Vec::new(),
            record,
        });
    }
    session
}

fn ends(experiment: &Experiment) -> Ends {
    Ends::new(
        (0..MEMBERS)
            .map(|member| Ends::end_of(&experiment.run(member)))
            .collect(),
    )
}

fn computed(session: &Session) -> Computed {
    let study = study::study(session);
    let of_study: Vec<Ends> = study.experiments().unwrap().iter().map(ends).collect();
    let question = study::question(session, 2, 0.7).unwrap();
    let mut search = Search::new(question).unwrap();
    // One batch of moves is enough for an answer.
    for _ in 0..2 {
        let ran: Vec<Ends> = search.wanted().unwrap().iter().map(ends).collect();
        search.take(&ran).unwrap();
    }
    let predicted = |place: usize| {
        let prediction = &session.plan.predictions[place];
        let larger = link::read(&prediction.link).exploration;
        let runs = [larger.baseline(), larger.inquiry()].map(|one| ends(&one.resolve().unwrap()));
        let found = compare(
            &runs,
            prediction.measure,
            Thresholds::default().of(prediction.measure),
        )
        .unwrap();
        let wins = found[1].against(0).unwrap();
        let of_100 = |worlds: usize| (100 * worlds / MEMBERS as usize) as u32;
        Worlds {
            more: of_100(wins.better),
            less: of_100(wins.worse),
            same: of_100(wins.equal),
        }
    };
    Computed {
        predictions: vec![Some(predicted(0))],
        options: Vec::new(),
        conditions: vec![Some(Tested {
            measure: Outcome::AfstemmingVdab,
            with: 12,
            without: 93,
        })],
        disagreement: Some(study.analyse(&of_study).unwrap()),
        change: Some((
            "Terreinregisseur".to_owned(),
            search.answer().unwrap().unwrap(),
        )),
        members: MEMBERS,
        seed: study.seed,
    }
}

#[test]
fn the_minutes_hold_all_that_was_entered_and_leave_no_place_open() {
    let session = session();
    let computed = computed(&session);
    for (language, date) in [
        (Language::Nl, "28 november 2026"),
        (Language::En, "28 November 2026"),
    ] {
        let document = minutes(&session, &computed, date, language);
        let html = document.html();
        let body = &html[html.find("</style>").unwrap()..];
        assert!(!body.contains('{'), "a place that wasn't filled: {body}");
        for typed in [
            "28 ",
            "Aalst",
            "Wie voert de regie in onze streek?",
            "meer gemeenten aan tafel",
            "Geel",
            "Blauw",
            "Groen",
            "Rood",
            "kleine gemeenten",
            "geen aanspreekpunt",
            "nieuw bestuur",
            "geen verkiezingen",
            "bestuursraad",
            "15 februari",
            "eerst weten wie betaalt",
            "3 (9×)",
            "93",
        ] {
            assert!(body.contains(typed), "{typed} is missing");
        }
        assert!(
            document
                .sections
                .iter()
                .all(|section| { !section.aloud.is_empty() || !section.small.is_empty() })
        );
    }
}

/// Read aloud at 170 words a minute.
#[test]
fn they_are_read_aloud_in_some_three_minutes() {
    let session = session();
    let document = minutes(
        &session,
        &computed(&session),
        "28 november 2026",
        Language::Nl,
    );
    let words: usize = document
        .aloud()
        .map(|one| one.split_whitespace().count())
        .sum();
    println!("{words} words");
    assert!((250..=560).contains(&words), "{words} words");
}

#[test]
fn a_session_in_which_nothing_happened_has_minutes_that_say_so() {
    let plan = Plan::three_futures(3, None, Length::Short, Language::Nl);
    let document = minutes(
        &Session::new(plan),
        &Computed::default(),
        "vandaag",
        Language::Nl,
    );
    let said: Vec<&str> = document.aloud().collect();
    for sentence in [
        "We hebben samen niets voorspeld.",
        "We hebben geen eigen opties gemaakt.",
        "Niemand schreef een twijfel over het model op.",
        "We spraken geen volgende stap af.",
    ] {
        assert!(said.contains(&sentence), "{sentence}: {said:?}");
    }
}
