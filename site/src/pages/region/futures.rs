//! What the three futures bring the region from where it stands.

use regiewijzer_charts::Mark;
use regiewijzer_ensemble::Inquiry;
use yew::prelude::*;

use crate::components::futures::FUTURES;
use crate::components::look::Look;
use crate::components::route_link::RouteLink;
use crate::route::Page;
use crate::state::balance::Balance;
use crate::state::{Exploration, Findings, link};
use crate::text::interface::{region as texts, start as start_texts};
use crate::text::{Localized, capital};
use crate::worker::task::{Answer, Compare, Task};
use crate::worker::{TaskOptions, use_task};

/// Options to hold against a first one.
pub(super) fn compare(first: Inquiry, options: impl IntoIterator<Item = Exploration>) -> Task {
    let options = options.into_iter().map(|one| one.inquiry());
    Task::Compare(Compare {
        inquiries: std::iter::once(first).chain(options).collect(),
        measures: Vec::new(),
        thresholds: Exploration::default().thresholds,
        members: Inquiry::MEMBERS,
    })
}

/// What was found of the options of such a task.
pub(super) fn found(answer: Option<&Answer>) -> &[Findings] {
    match answer {
        Some(Answer::Compared(compared)) => &compared.options,
        _ => &[],
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct FuturesProps {
    /// Today, from where the region stands.
    pub(super) start: Exploration,
    /// Whether it is several partnerships as one.
    pub(super) is_merged: bool,
}

/// A card for each, with what it wins and costs against today.
#[component]
pub(super) fn Futures(props: &FuturesProps) -> Html {
    let start = &props.start;
    let option = |scenario| start.clone().with_scenario(scenario);
    let asked = compare(start.baseline(), FUTURES.map(|(one, _)| option(one)));
    let tasks = use_task(Some(asked.clone()), TaskOptions::later(true));
    let findings = found(tasks.answer_to(&asked));
    html! {
        <section class="region-futures" aria-labelledby="regio-toekomsten" aria-busy={(!tasks.are_done()).to_string()}>
            <h3 id="regio-toekomsten">{ texts::FUTURES }</h3>
            <p>{ texts::FUTURES_LEAD }{ against(start, props.is_merged) }</p>
            if let Some(sentence) = tasks.failure() {
                <p class="notice" role="alert">{ sentence.localized() }</p>
            }
            <div class="scenario-cards">
                { for FUTURES.into_iter().zip(1..).map(|((scenario, idea), place)| {
                    let look = Look::of_scenario(scenario);
                    let balance = findings.get(place).map(|found| {
                        let balance = Balance::of(found, &start.thresholds, start.months);
                        capital(&balance.sentence())
                    });
                    let label = format!("{}: {}", start_texts::OPEN_IN_VERKEN.localized(), look.name);
                    html! {
                        <article class={classes!("scenario-card", look.class)}>
                            <h4><Mark shape={look.shape} />{ look.name }</h4>
                            <p>{ idea }</p>
                            <p class="region-balance" data-future={scenario.id()}>
                                { balance.unwrap_or_else(|| texts::COMPUTING.to_string()) }
                            </p>
                            <RouteLink to={Page::Verken.here()} query={link::write(&option(scenario))} label={AttrValue::from(label)}>
                                { start_texts::OPEN_IN_VERKEN }
                            </RouteLink>
                        </article>
                    }
                }) }
            </div>
            <p class="source-note">{ texts::BALANCE_NOTE }</p>
        </section>
    }
}

/// What today is where several partnerships are one: that of the partnership with the centre city, without
/// the others.
fn against(start: &Exploration, is_merged: bool) -> Option<String> {
    let today = start.partnership().filter(|_| is_merged)?;
    Some(format!(" {}", texts::today_of(today.name)))
}
