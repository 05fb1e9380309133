//! One outcome that loses.

use regiewijzer_analysis::Found;
use regiewijzer_decimal::shortest;
use regiewijzer_model::{Outcome, Parameter};
use yew::prelude::*;

use super::conditions::conditions;
use super::loss::Loss;
use super::turning::Turning;
use crate::components::wins_bar::wins_bar;
use crate::focus;
use crate::state::verdict::Verdict;
use crate::state::{Panel, PanelKind, PanelView, Update, words};
use crate::text::interface::fails;
use crate::text::{Localized, change};

/// The list with the outcome of the left panel, which takes the focus where the map comes up.
const LEFT: &str = "grafiek-links";

/// In which worlds an outcome loses.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Condition {
    /// In nearly all, so there is nothing to find.
    None,
    /// It is being looked for.
    Sought,
    /// What was found.
    Found(Found),
}

#[derive(Properties, PartialEq)]
pub(super) struct LossCardProps {
    /// The loss.
    pub(super) loss: Loss,
    /// In which worlds.
    pub(super) condition: Condition,
    /// What other readings say, once they were tried.
    pub(super) turning: Option<Turning>,
    /// Changes what is explored.
    pub(super) update: Update,
    /// Jumps to an assumption.
    pub(super) to_assumption: Callback<Parameter>,
}

/// How much it loses, in which worlds, under which reading it doesn't, and a way to the map.
#[component]
pub(super) fn LossCard(props: &LossCardProps) -> Html {
    let Loss {
        outcome,
        by,
        noticeable,
        wins,
    } = props.loss;
    let verdict = Verdict::of(outcome, by, noticeable);
    let (mark, word) = verdict.mark_and_word();
    let id = format!("mis-{}", outcome.id());
    let onclick = to_map(&props.update, outcome);
    html! {
        <article class="loss" aria-labelledby={id.clone()} data-loss={outcome.id()}>
            <h4 {id}>{ outcome.name().localized() }</h4>
            <p class={classes!("loss-effect", verdict.class())}>
                <data value={shortest(by)}>{ change(outcome, by) }</data>{ " " }
                <span aria-hidden="true">{ mark }</span>{ " " }{ word.localized() }
                { wins_bar(wins) }
            </p>
            { match &props.condition {
                Condition::None => Html::default(),
                Condition::Sought => html! { <p class="section-note" role="status">{ fails::LOADING }</p> },
                Condition::Found(found) => conditions(found, &props.to_assumption),
            } }
            if let Some(turning) = &props.turning {
                { turned_by(turning) }
            }
            <button type="button" class="text-button" {onclick}
                aria-label={fails::to_map_of(outcome.name().localized())}>{ fails::TO_MAP }</button>
        </article>
    }
}

/// What the readings say, and those that turn it.
fn turned_by(turning: &Turning) -> Html {
    let tried = turning.tried.to_string();
    let sentence = match (turning.is_worse, turning.turns_nothing()) {
        (true, true) => fails::stays_worse(&tried),
        (true, false) => fails::GOES_AWAY.to_string(),
        (false, true) => fails::stays_away(&tried),
        (false, false) => fails::COMES.to_string(),
    };
    html! {
        <>
            <p>{ sentence }</p>
            if !turning.turns_nothing() {
                <ul class="sure-list">
                    { for turning.turned_by.iter().map(|reading| html! {
                        <li data-reading={reading.id()}>{ words::reading(*reading) }</li>
                    }) }
                    if turning.further > 0 {
                        <li>{ fails::further(&turning.further.to_string()) }</li>
                    }
                </ul>
            }
        </>
    }
}

/// Brings the map of an outcome up in the left panel.
fn to_map(update: &Update, outcome: Outcome) -> Callback<MouseEvent> {
    let update = update.clone();
    Callback::from(move |_| {
        update.by(move |exploration| {
            let shown = exploration.panels[Panel::Left as usize];
            let map = PanelView {
                kind: PanelKind::HeatMap,
                outcome,
                ..shown
            };
            exploration.with_view(Panel::Left, map)
        });
        focus::to(LEFT);
    })
}
