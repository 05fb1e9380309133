//! What was saved before still opens, and is still written the same.
//!
//! `saved/links.tsv` holds links and the commands that the page showed beside them, of every part
//! alone and of many together; `saved/*.json` holds files. All were written by version 0.2.0.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use regiewijzer_ensemble::Inquiry;
use regiewijzer_exploration::{Exploration, command, file, link};
use regiewijzer_model::MODEL_VERSION;

const LINKS: &str = include_str!("saved/links.tsv");
const FILES: [(&str, &str); 4] = [
    (
        include_str!("saved/one_part.json"),
        "scenario=vandaag&start=interne_regie:0.39",
    ),
    (
        include_str!("saved/few_parts.json"),
        "scenario=vandaag&macht=0.18&aanname=inbedding_f0:-0.8813371480704757--0.3154332103740216\
         &rechts=scenarios:gedragen_visie:passende_plaatsen:beste:fout&seed=3792783059",
    ),
    (
        include_str!("saved/view.json"),
        "scenario=terreinregisseur&maanden=95&macht=0.47&inwoners=61215&middelen=1659082",
    ),
    (
        include_str!("saved/many_parts.json"),
        "scenario=vandaag&maanden=14&gemeenten=9&aanname=trek:0.37821442308527126-0.5379802878458935,\
         aI:0.10439762199479635-0.773014070834986,partners_open:0.14660641393285023-0.5546869637391643,\
         drempels_f0:0.5948174824796231-0.8976574826406256&rechts=kaart:gedragen_visie:beste&toeval=uit",
    ),
];

/// Links as somebody may have typed them, and what they are written as.
const TYPED: [(&str, &str); 13] = [
    ("scenario=vandaag", ""),
    ("macht=.5", "scenario=vandaag&macht=0.5"),
    ("macht=0.50", "scenario=vandaag&macht=0.5"),
    ("macht=0.123456", "scenario=vandaag&macht=0.123456"),
    ("macht=0.15", ""),
    ("mix=33.3-33.3-33.4", "scenario=vandaag&mix=33.3-33.3-33.4"),
    ("mix=97-3-0.1", "scenario=vandaag&mix=96.9031-2.997-0.0999"),
    ("mix=0-100-0", "scenario=vandaag&mix=0-100-0"),
    ("inwoners=119043", ""),
    (
        "gemeenten=7&regio=w13&scenario=beleidsregisseur",
        "scenario=beleidsregisseur&regio=w13&gemeenten=7",
    ),
    ("aanname=aD:0.08", "scenario=vandaag&aanname=aD:0.08"),
    (
        "later=24:terreinregisseur&maanden=36",
        "scenario=vandaag&maanden=36&later=24:terreinregisseur",
    ),
    (
        "links=verloop:draagvlak",
        "scenario=vandaag&links=draagvlak",
    ),
];

fn opened(query: &str) -> Exploration {
    let opened = link::read(query);
    assert!(opened.is_whole(), "{opened:?}");
    opened.exploration
}

fn written(exploration: &Exploration) -> String {
    let link = link::write(exploration);
    let version = format!("&model={MODEL_VERSION}");
    link.strip_suffix(&version).unwrap_or(&link).to_owned()
}

#[test]
fn an_old_link_is_written_as_it_was() {
    for line in LINKS.lines() {
        let (query, _) = line.split_once("&model=0.2.0\t").unwrap();
        assert_eq!(written(&opened(query)), query);
    }
}

#[test]
fn an_old_link_gives_the_command_it_gave() {
    for line in LINKS.lines() {
        let (query, command) = line.split_once('\t').unwrap();
        let opened = link::read(query);
        // A link with too many assumptions never held them.
        if !opened.lacks_assumptions {
            let inquiry = opened.exploration.inquiry();
            assert_eq!(command::command(&inquiry, Inquiry::MEMBERS), command);
        }
    }
}

#[test]
fn a_typed_link_is_read_and_tidied_as_it_was() {
    for (typed, tidy) in TYPED {
        assert_eq!(written(&opened(typed)), tidy, "{typed}");
    }
}

#[test]
fn an_old_file_opens_as_what_it_held_and_is_written_as_it_was() {
    for (text, query) in FILES {
        let found = file::read(text).unwrap().exploration;
        assert_eq!(found, opened(query));
        let version = format!("\"model\": \"{MODEL_VERSION}\"");
        assert_eq!(
            file::write(&found),
            text.replace("\"model\": \"0.2.0\"", &version)
        );
    }
}
