//! Ways on from the start page, and what newcomers ask.

use yew::prelude::*;

use super::facts::raw;
use super::tables;
use super::texts::{QUESTIONS, Question, WAYS, Way, start};
use crate::components::route_link::RouteLink;
use crate::components::shell;
use crate::route::Page;
use crate::text::Localized;

pub(super) fn part() -> Html {
    html! {
        <>
            <section class="start-section" aria-labelledby="verder">
                <h2 id="verder">{ start::WAYS }</h2>
                <ul class="ways">{ for WAYS.iter().map(way) }</ul>
            </section>
            <section class="start-section" aria-labelledby="vragen">
                <h2 id="vragen">{ start::QUESTIONS }</h2>
                <div class="start-questions">{ for QUESTIONS.iter().map(question) }</div>
            </section>
        </>
    }
}

/// The page with a slug; Start where there is none.
fn page(slug: &str) -> Page {
    Page::ALL
        .into_iter()
        .find(|page| page.slug() == slug)
        .unwrap_or(Page::Start)
}

fn way(way: &Way) -> Html {
    html! {
        <li id={format!("weg-{}", way.id)}>
            <RouteLink to={page(way.page).here()}>{ raw(way.title()) }</RouteLink>
            <p>{ raw(way.text()) }</p>
        </li>
    }
}

fn question(question: &Question) -> Html {
    let to = page(question.page);
    html! {
        <details class="reading-fold" id={format!("vraag-{}", question.id)}>
            <summary>{ raw(question.question()) }</summary>
            <p>
                { raw(question.answer()) }{ " " }{ tables::source(question.source) }
            </p>
            if to != Page::Start {
                <p>
                    { start::MORE_ON }{ " " }
                    <RouteLink to={to.here()}>{ shell::name(to).localized() }</RouteLink>
                </p>
            }
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_and_every_question_leads_to_a_page_that_exists() {
        for slug in WAYS
            .iter()
            .map(|way| way.page)
            .chain(QUESTIONS.iter().map(|one| one.page))
        {
            assert_eq!(page(slug).slug(), slug);
        }
        assert_eq!(QUESTIONS.len(), 10);
    }
}
