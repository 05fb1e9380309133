//! The capacity scan: fifteen questions, and where their answers put the region in the model.

use regiewijzer_exploration::Scan;
use regiewijzer_exploration::scan::{LEVELS, QUESTIONS};
use regiewijzer_model::initial_stocks::STOCKS;
use yew::prelude::*;

use crate::components::fold::Fold;
use crate::text::interface::{region as texts, scan_answer, scan_question};
use crate::text::{Localized, listed, lower_first, number_style, passage};

#[derive(Properties, PartialEq)]
pub(super) struct CapacityScanProps {
    /// The answers.
    pub(super) scan: Scan,
    /// Answers a question.
    pub(super) set_scan: Callback<Scan>,
}

/// The questions, folded away, and the levels that follow from the answers.
#[component]
pub(super) fn CapacityScan(props: &CapacityScanProps) -> Html {
    let CapacityScanProps { scan, set_scan } = props;
    let answered = scan.answered();
    let note = texts::answered(&QUESTIONS.len().to_string(), &answered.to_string());
    let clear = set_scan.reform(|_: MouseEvent| Scan::default());
    html! {
        <section class="region-scan" aria-labelledby="regio-scan">
            <h3 id="regio-scan">{ texts::SCAN_HEAD }</h3>
            <p>{ texts::SCAN_LEAD }</p>
            <Fold id="scan-vragen" name={texts::SCAN_QUESTIONS} note={note}>
                <div class="scan-questions">
                    { for (0..QUESTIONS.len()).map(|place| question(place, *scan, set_scan)) }
                </div>
                if answered > 0 {
                    <button type="button" class="button" onclick={clear}>{ texts::SCAN_CLEAR }</button>
                }
            </Fold>
            if answered > 0 {
                <p class="region-standing">{ standing(*scan) }</p>
                <Fold id="scan-start" name={texts::SCAN_START}>{ levels(*scan) }</Fold>
            }
        </section>
    }
}

/// What stands where, in a sentence.
fn standing(scan: Scan) -> String {
    let levels = STOCKS.into_iter().filter_map(|stock| {
        let level = number_style().fixed(scan.level(stock)?, 2);
        Some(format!("{} {level}", lower_first(stock.name().localized())))
    });
    let levels: Vec<String> = levels.collect();
    let levels: Vec<&str> = levels.iter().map(String::as_str).collect();
    texts::standing(&listed(&levels))
}

fn question(place: usize, scan: Scan, set_scan: &Callback<Scan>) -> Html {
    let question = QUESTIONS[place];
    let chosen = scan.answer(place);
    let words = scan_question::of(question.id).map_or("", |words| words.localized());
    let origin = question.follows().map_or_else(
        || texts::OURS.to_string(),
        |item| texts::follows(&item.number.to_string(), &passage(item.source)),
    );
    let answer = |answer: usize| {
        let id = format!("scan-{}-{answer}", question.id);
        let words = scan_answer::of(&format!("{}_{answer}", question.id));
        let onchange = set_scan.reform(move |_: Event| scan.with(place, Some(answer)));
        html! {
            <label class="option">
                <input type="radio" {id} name={format!("scan-{}", question.id)} checked={chosen == Some(answer)} {onchange} />
                <span>{ words.map(Localized::localized) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="scan-question">
            <legend>{ format!("{}. {words}", place + 1) }</legend>
            <p class="source-note">{ origin }</p>
            { for (0..LEVELS.len()).map(answer) }
        </fieldset>
    }
}

/// Where each stock starts, and from which questions.
fn levels(scan: Scan) -> Html {
    html! {
        <div class="region-scroll" role="group" aria-label={texts::SCAN_START} tabindex="0">
            <table class="scan-levels">
                <thead>
                    <tr>
                        <th scope="col">{ texts::STOCK }</th>
                        <th scope="col">{ texts::STARTS_AT }</th>
                        <th scope="col">{ texts::FROM_QUESTIONS }</th>
                    </tr>
                </thead>
                <tbody>
                    { for STOCKS.into_iter().map(|stock| {
                        let level = scan.level(stock).map(|level| number_style().fixed(level, 2));
                        let from: Vec<String> = (1..)
                            .zip(QUESTIONS)
                            .filter(|(_, question)| question.stock == stock)
                            .map(|(number, _): (usize, _)| number.to_string())
                            .collect();
                        let from: Vec<&str> = from.iter().map(String::as_str).collect();
                        html! {
                            <tr>
                                <th scope="row">{ stock.name().localized() }</th>
                                <td>{ level.unwrap_or_else(|| texts::AS_MODEL.to_string()) }</td>
                                <td>{ listed(&from) }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
            <p class="source-note">{ texts::SCAN_LEVELS }</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_and_every_answer_has_its_words() {
        for question in QUESTIONS {
            assert!(scan_question::of(question.id).is_some(), "{}", question.id);
            for answer in 0..LEVELS.len() {
                let id = format!("{}_{answer}", question.id);
                assert!(scan_answer::of(&id).is_some(), "{id}");
            }
        }
    }
}
