//! `regiewijzer evidence`

mod described;
mod survey;

use crate::format::Format;
use crate::table::Table;
use anyhow::Result;
use clap::ValueEnum;
use regiewijzer_evidence::{
    LegalForm, Province, Subject, agenda, conditions, facts, findings, members, milestones,
    oddities, partnerships, points, points_on, round_tables, scales, tasks,
};
use serde::Serialize;

/// What to show.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which part of the evidence
    #[arg(value_enum)]
    topic: Topic,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Topic {
    /// The 32 partnerships of 2017–2019 (§2.1.2)
    Partnerships,
    /// Who takes part in each partnership (B5)
    Members,
    /// What each legal form is (§2.1.1)
    LegalForms,
    /// The subsidy rule: its steps and its limits (§2.3.1)
    Subsidy,
    /// Calls, rule, use and growth of the money (§1.2, §1.3, §2.3.1)
    Funding,
    /// What is known of every answer to every question of the survey
    Survey,
    /// The questions of the survey and the polls, and how completely each is reported
    SurveyQuestions,
    /// What the report says of the answers, sentence by sentence
    SurveyStatements,
    /// The questionnaire that the regisseurs got (B2)
    Questionnaire,
    /// The four types of regie after Pröpper (§2.4.1)
    RegieTypes,
    /// The four components of regie (§2.4.3)
    Components,
    /// What makes regie succeed or fail (§2.5, B1)
    SuccessFactors,
    /// Who has a part in the regie (§2.2)
    Stakeholders,
    /// Where stakeholders clash (§2.2, §2.4)
    Tensions,
    /// What was found of the goals of the decree (chapter 3)
    Findings,
    /// How Flanders meets five conditions (chapter 4)
    Conditions,
    /// What regisseurs ask of Flanders (§4.3)
    Expectations,
    /// What the report leaves open for the future (chapter 5)
    OpenQuestions,
    /// The five round tables (B4)
    RoundTables,
    /// The planned agenda of a round table (B4)
    Agenda,
    /// All lists of one sentence a row, these and others
    Points,
    /// Single figures that texts quote, and how those that aren't printed were worked out
    Facts,
    /// Where the source contradicts itself, and what was chosen
    Oddities,
    /// What each role does (T3)
    Tasks,
    /// At which scale each role works best (T4)
    Scales,
    /// How the regierol came about, 2000–2019
    Milestones,
}

#[derive(Serialize)]
struct Partnership {
    id: &'static str,
    name: &'static str,
    province: Province,
    legal_form: LegalForm,
    municipalities: u32,
    inhabitants: u32,
    subsidy_eur: u32,
    centre_city: Option<&'static str>,
    since: u32,
}

/// A part of the evidence.
pub(crate) fn answer(args: &Args) -> Result<String> {
    table(args.topic)?.write(args.format)
}

fn table(topic: Topic) -> Result<Table> {
    match topic {
        Topic::Partnerships => Table::of(partnerships().iter().map(|p| Partnership {
            id: p.id,
            name: p.name,
            province: p.province,
            legal_form: p.legal_form,
            municipalities: p.municipalities,
            inhabitants: p.inhabitants,
            subsidy_eur: p.subsidy_eur,
            centre_city: p.centre_city.as_ref().map(|city| city.name),
            since: p.since,
        })),
        Topic::Members => Table::of(members()),
        Topic::LegalForms => Table::of(points_on(Subject::Rechtsvorm)),
        Topic::Subsidy => described::subsidy(),
        Topic::Funding => Table::of(points_on(Subject::Financiering)),
        Topic::Survey => survey::answers(),
        Topic::SurveyQuestions => survey::questions(),
        Topic::SurveyStatements => survey::statements(),
        Topic::Questionnaire => survey::questionnaire(),
        Topic::RegieTypes => described::regie_types(),
        Topic::Components => described::components(),
        Topic::SuccessFactors => described::success_factors(),
        Topic::Stakeholders => described::stakeholders(),
        Topic::Tensions => described::tensions(),
        Topic::Findings => Table::of(findings()),
        Topic::Conditions => Table::of(conditions()),
        Topic::Expectations => Table::of(points_on(Subject::Verwachting)),
        Topic::OpenQuestions => Table::of(points_on(Subject::OpenVraag)),
        Topic::RoundTables => Table::of(round_tables()),
        Topic::Agenda => Table::of(agenda()),
        Topic::Points => Table::of(points()),
        Topic::Facts => Table::of(facts()),
        Topic::Oddities => Table::of(oddities()),
        Topic::Tasks => Table::of(tasks()),
        Topic::Scales => Table::of(scales()),
        Topic::Milestones => Table::of(milestones()),
    }
}

/// A text that may be left out; its columns are there all the same.
#[derive(Serialize)]
struct OptionalText {
    nl: Option<&'static str>,
    en: Option<&'static str>,
}

impl From<Option<regiewijzer_evidence::Text>> for OptionalText {
    fn from(text: Option<regiewijzer_evidence::Text>) -> Self {
        Self {
            nl: text.map(|text| text.nl),
            en: text.map(|text| text.en),
        }
    }
}
