//! The kit that is printed: everything that a session needs where there is no screen but one.

use regiewijzer_evidence::{Language, Text};
use regiewijzer_model::Parameter;

use crate::Session;
use crate::document::{escaped, page};
use crate::plan::Plan;
use crate::texts::{belief, card, empty_chair, filled, kit, option_sheet, rank, slip, words};

/// The most assumptions on a belief card.
const BELIEFS: usize = 5;

/// The kit of a session as a page of its own, on A4: start and end cards, slips, option sheets, rank cards, belief cards
/// on these assumptions, the empty chair and the words. A sheet is cut where its lines are dashed.
#[must_use]
pub fn kit(session: &Session, beliefs: &[Parameter], language: Language) -> String {
    let made = Made { session, language };
    let sheets = [
        made.twice(&made.card(true)),
        made.four(&made.slip()),
        made.option_sheet(),
        made.four(&made.rank()),
        made.twice(&made.belief(beliefs)),
        made.empty_chair(),
        made.words(),
        made.twice(&made.card(false)),
    ];
    let sheets: String = sheets
        .iter()
        .map(|sheet| format!("<div class=\"sheet\">\n{sheet}</div>\n"))
        .collect();
    page(
        language.code(),
        &made.text(kit::TITLE),
        &format!("<h1 hidden>{}</h1>\n{sheets}", made.text(kit::TITLE)),
    )
}

#[derive(Clone, Copy)]
struct Made<'s> {
    session: &'s Session,
    language: Language,
}

impl Made<'_> {
    fn text(&self, text: Text) -> String {
        escaped(text.in_language(self.language))
    }

    fn paragraph(&self, text: Text) -> String {
        format!("<p>{}</p>\n", self.text(text))
    }

    fn small(&self, text: Text) -> String {
        format!("<p class=\"small\">{}</p>\n", self.text(text))
    }

    fn head(&self, text: Text) -> String {
        format!("<h2>{}</h2>\n", self.text(text))
    }

    fn boxes(&self, down: bool, words: impl IntoIterator<Item = String>) -> String {
        let class = if down { "boxes down" } else { "boxes" };
        let boxes: String = words
            .into_iter()
            .map(|one| format!("<li>{one}</li>\n"))
            .collect();
        format!("<ul class=\"{class}\">\n{boxes}</ul>\n")
    }

    /// What is written by hand, after these words.
    fn write(&self, text: Text, lines: usize) -> String {
        let lines = "<div></div>".repeat(lines);
        format!(
            "<h3>{}</h3>\n<div class=\"lines\">{lines}</div>\n",
            self.text(text)
        )
    }

    fn groups(&self, text: Text) -> String {
        let names = self.session.plan.groups.iter().map(|name| escaped(name));
        format!("<h3>{}</h3>\n{}", self.text(text), self.boxes(false, names))
    }

    fn twice(&self, content: &str) -> String {
        format!("<div class=\"pair\">\n{0}{0}</div>\n", cut(content))
    }

    fn four(&self, content: &str) -> String {
        format!("<div class=\"four\">\n{0}{0}{0}{0}</div>\n", cut(content))
    }

    /// From 1 to 5 with words at both ends.
    fn degrees(&self, low: Text, high: Text) -> String {
        let degree = |degree: u8| match degree {
            1 => format!("1: {}", self.text(low)),
            5 => format!("5: {}", self.text(high)),
            _ => degree.to_string(),
        };
        self.boxes(false, (1..=5).map(degree))
    }

    fn card(&self, is_start: bool) -> String {
        let (title, intro) = if is_start {
            (card::TITLE_START, card::INTRO_START)
        } else {
            (card::TITLE_END, card::INTRO_END)
        };
        let questions: String = card::QUESTION
            .iter()
            .map(|question| {
                let asked = format!("<h3>{}</h3>\n", self.text(question.question));
                let note = question
                    .note
                    .map(|note| self.small(note))
                    .unwrap_or_default();
                let answers = match (question.low, question.high) {
                    (Some(low), Some(high)) => self.degrees(low, high),
                    _ => self.boxes(true, question.answer.iter().map(|one| self.text(one.text))),
                };
                asked + &note + &answers
            })
            .collect();
        [
            self.head(title),
            self.paragraph(intro),
            self.groups(card::GROUP),
            questions,
            self.small(card::PRIVATE),
            self.small(card::THANKS),
        ]
        .concat()
    }

    fn slip(&self) -> String {
        let directions = || {
            let words = [slip::MORE, slip::SAME, slip::LESS].map(|one| self.text(one));
            let sure = format!("<p class=\"small\">{}</p>\n", self.text(slip::SURE));
            self.boxes(false, words) + &sure + &self.degrees(slip::SURE_LOW, slip::SURE_HIGH)
        };
        [
            self.head(slip::TITLE),
            self.paragraph(slip::INTRO),
            self.groups(slip::GROUP),
            format!("<h3>{}</h3>\n", self.text(slip::FIRST)),
            directions(),
            self.write(slip::REASON, 1),
            format!("<h3>{}</h3>\n", self.text(slip::SECOND)),
            directions(),
            self.small(slip::NOTE),
        ]
        .concat()
    }

    fn option_sheet(&self) -> String {
        let table = |heads: &[Text], rows: usize| {
            let heads: String = heads
                .iter()
                .map(|head| format!("<th scope=\"col\">{}</th>", self.text(*head)))
                .collect();
            let cells = "<td class=\"write\"></td>".repeat(heads.matches("<th").count());
            let rows = format!("<tr>{cells}</tr>\n").repeat(rows);
            format!("<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
        };
        [
            self.head(option_sheet::TITLE),
            self.write(option_sheet::TABLE, 1),
            self.write(option_sheet::START, 1),
            format!("<h3>{}</h3>\n", self.text(option_sheet::CHANGES)),
            table(
                &[
                    option_sheet::CHANGE_WHAT,
                    option_sheet::CHANGE_FROM,
                    option_sheet::CHANGE_TO,
                ],
                3,
            ),
            format!("<h3>{}</h3>\n", self.text(option_sheet::PREDICTIONS)),
            table(
                &[
                    option_sheet::PREDICTION_OUTCOME,
                    option_sheet::PREDICTION_DIRECTION,
                ],
                3,
            ),
            self.write(option_sheet::OBJECTOR, 1),
            self.write(option_sheet::OBJECTOR_WHY, 2),
            self.paragraph(option_sheet::PASS_ON),
            self.write(option_sheet::NEXT_TABLE, 1),
            self.write(option_sheet::FAILS_WHEN, 2),
            self.small(option_sheet::ROUND),
        ]
        .concat()
    }

    fn rank(&self) -> String {
        let measures = self.session.plan.measures.iter().take(Plan::MEASURES);
        let rows: String = measures
            .map(|measure| {
                let name = escaped(measure.name().in_language(self.language));
                format!("<tr><th scope=\"row\">{name}</th><td class=\"write\"></td></tr>\n")
            })
            .collect();
        [
            self.head(rank::TITLE),
            self.paragraph(rank::INTRO),
            self.groups(rank::GROUP),
            self.boxes(false, [self.text(rank::FOR_CHAIR)]),
            format!(
                "<table>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n{rows}\
                 </tbody>\n</table>\n",
                self.text(rank::OUTCOME),
                self.text(rank::PLACE)
            ),
            self.small(rank::TIES),
            self.small(rank::OPEN),
            self.small(rank::SILENT),
        ]
        .concat()
    }

    fn belief(&self, assumptions: &[Parameter]) -> String {
        let one = |parameter: &Parameter| {
            let info = parameter.info();
            let number = |value| crate::words::as_written(value, self.language);
            let values = [
                ("assumption", info.name.in_language(self.language)),
                ("low", &number(info.lo)),
                ("high", &number(info.hi)),
            ];
            let asked = escaped(&filled(belief::ASSUMPTION, self.language, &values));
            let words = [
                belief::LOWER,
                belief::MIDDLE,
                belief::HIGHER,
                belief::UNKNOWN,
            ];
            format!(
                "<h3>{asked}</h3>\n{}",
                self.boxes(false, words.map(|one| self.text(one)))
            )
        };
        let assumptions: String = assumptions.iter().take(BELIEFS).map(one).collect();
        [
            self.head(belief::TITLE),
            self.paragraph(belief::INTRO),
            self.groups(belief::GROUP),
            assumptions,
            self.small(belief::UNKNOWN_NOTE),
            self.write(belief::WHY, 1),
            self.write(belief::EVIDENCE, 1),
        ]
        .concat()
    }

    fn empty_chair(&self) -> String {
        let questions: String = empty_chair::QUESTION
            .iter()
            .map(|one| {
                format!(
                    "<li>\n<h3>{}</h3>\n<p class=\"small\">{} ({})</p>\n<div class=\"lines\"><div></div><div></div></div>\n</li>\n",
                    self.text(one.question),
                    self.text(one.ground),
                    escaped(one.source)
                )
            })
            .collect();
        [
            self.head(empty_chair::TITLE),
            self.paragraph(empty_chair::WHO),
            format!(
                "<p>{} ({})</p>\n",
                self.text(empty_chair::WHY),
                escaped(empty_chair::WHY_SOURCE)
            ),
            self.paragraph(empty_chair::ASK),
            format!("<ol>\n{questions}</ol>\n"),
            self.paragraph(empty_chair::CARE),
            self.paragraph(empty_chair::CARDS),
        ]
        .concat()
    }

    fn words(&self) -> String {
        let terms: String = words::TERM
            .iter()
            .map(|term| {
                format!(
                    "<dt>{}</dt>\n<dd>{}</dd>\n",
                    self.text(term.term),
                    self.text(term.text)
                )
            })
            .collect();
        [
            self.head(words::TITLE),
            format!("<dl>\n{terms}</dl>\n"),
            self.paragraph(words::INTRO),
        ]
        .concat()
    }
}

fn cut(content: &str) -> String {
    format!("<div class=\"cut\">\n{content}</div>\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::tests::plan;

    #[test]
    fn the_kit_has_every_card_with_the_groups_and_measures_of_the_session() {
        let session = Session::new(plan());
        for language in [Language::Nl, Language::En] {
            let html = kit(&session, &[Parameter::AD, Parameter::R0], language);
            assert_eq!(html.matches("class=\"sheet\"").count(), 8);
            for title in [
                card::TITLE_START,
                card::TITLE_END,
                rank::TITLE,
                empty_chair::TITLE,
            ] {
                assert!(html.contains(&escaped(title.in_language(language))));
            }
            // A group stands on two cards of each moment, four slips, four rank cards and two belief cards.
            assert_eq!(html.matches("<li>VDAB</li>").count(), 14);
            let measure = plan().measures[0].name().in_language(language);
            assert_eq!(html.matches(&escaped(measure)).count(), 4);
            assert!(!html.contains('{') || html.find('{') < html.find("</style>"));
            assert!(
                !html[html.find("</style>").unwrap()..].contains('{'),
                "a place that wasn't filled"
            );
        }
    }
}
