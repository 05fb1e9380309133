//! Lists of the report that are one sentence a row.

use crate::{Provenance, Text};

include!(concat!(env!("OUT_DIR"), "/points.rs"));

crate::terms! {
    /// What a list is about.
    pub enum Subject {
        /// The two criteria that set the type of regie (§2.4.1).
        Criterium = "criterium", "criterium van Pröpper", "criterion of Pröpper";
        /// What regisseurs do, by component; about none where it lies outside them (§2.4.3).
        Activiteit = "activiteit", "activiteit", "activity";
        /// The part of an actor of annex 1.
        Rol = "rol", "rol", "part";
        /// What makes a council take part (§2.2.2).
        Betrokkenheid = "betrokkenheid", "betrokkenheid van een bestuur", "involvement of a council";
        /// What a legal form is and how it reports (§2.1.1, §4.2).
        Rechtsvorm = "rechtsvorm", "rechtsvorm", "legal form";
        /// The two goals of the decree in its own division (§1.3).
        Decreetdoel = "decreetdoel", "doel van het decreet", "goal of the decree";
        /// The three actions that Flanders requires each year (§1.3).
        VerplichteActie = "verplichte-actie", "verplichte actie", "required action";
        /// What a verdict of chapter 3 or 4 rests on.
        Bewijs = "bewijs", "vaststelling", "finding of fact";
        /// What regisseurs ask of Flanders, or say they don't want (§2.4.2, §4.2, §4.3).
        Verwachting = "verwachting", "verwachting van regisseurs", "expectation of regisseurs";
        /// What the report leaves open for the future (chapter 5).
        OpenVraag = "open-vraag", "open vraag", "open question";
        /// What chapter 5 says of the three roles; about none where it concerns them all.
        Toekomst = "toekomst", "toekomst van de regierol", "future of the regierol";
        /// At which scale regie works (§2.1.2, §2.3.1).
        Schaal = "schaal", "schaal", "scale";
        /// How the regierol in other policies compares (§2.4.2).
        AndereRegie = "andere-regie", "regie in een ander beleid", "regie in another policy";
        /// How the regie of a centre city differs (§2.4.3).
        Centrumstad = "centrumstad", "centrumstad", "centre city";
        /// The three kinds of tasks of a province (§2.2.4).
        Provincietaak = "provincietaak", "taak van een provincie", "task of a province";
        /// Access to the social economy, mostly as its firms see it (§2.4.4).
        Instroom = "instroom", "instroom", "access";
        /// What makes a firm part of the social economy: seven principles and the market (§1.2).
        Beginsel = "beginsel", "beginsel van de sociale economie", "principle of the social economy";
        /// The three questions of the evaluation (§1.4).
        Onderzoeksvraag = "onderzoeksvraag", "vraag van de evaluatie", "question of the evaluation";
        /// Money: calls, rule, use, growth (§1.2, §1.3, §2.3.1).
        Financiering = "financiering", "financiering", "funding";
        /// The five kinds of recognised social economy (§1.2).
        Soort = "soort", "soort sociale economie", "kind of social economy";
        /// The nine steps of the evaluation (§1.5).
        Stap = "stap", "stap van de evaluatie", "step of the evaluation";
        /// Who was invited to the round tables (§1.5, B4).
        Genodigd = "genodigd", "genodigd aan de rondetafels", "invited to the round tables";
        /// Who came to the round tables (§1.5, §2.3.3).
        Aanwezig = "aanwezig", "aanwezig aan de rondetafels", "present at the round tables";
        /// What the report leaves out of the round tables.
        NietGegeven = "niet-gegeven", "niet in het rapport", "not in the report";
    }
}

/// One row of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Point {
    /// A short stable code.
    pub id: &'static str,
    /// The list that it belongs to.
    pub subject: Subject,
    /// The id of what it is about: the component of an activity, the actor of a part, the legal
    /// form, the future role, or the goal or condition that a fact bears on.
    pub about: Option<&'static str>,
    /// What it says.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub what: Text,
    /// Inferred where it is our reading, or where the report is silent.
    pub provenance: Provenance,
    /// The passages.
    pub source: &'static str,
}

/// All lists, one after the other.
#[must_use]
pub fn points() -> &'static [Point] {
    &POINTS
}

/// One list, in the order of the report.
pub fn points_on(subject: Subject) -> impl Iterator<Item = &'static Point> {
    POINTS.iter().filter(move |point| point.subject == subject)
}

/// What a list says about one thing.
pub fn points_about(subject: Subject, about: &str) -> impl Iterator<Item = &'static Point> {
    points_on(subject).filter(move |point| point.about == Some(about))
}
