//! How the regisseur's time is divided: a triangle and three linked sliders.

use regiewijzer_charts::{ArrowPress, Corner, Shares, Ternary, TernaryMark};
use regiewijzer_model::{Lever, Regiemix, Scenario};
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::help::Help;
use crate::components::look::Look;
use crate::components::slider::{Slider, reset_foot};
use crate::components::track::Track;
use crate::state::Role;
use crate::text::interface::verken;
use crate::text::{Localized, Phrase, sheets, whole};

/// What a role is called.
pub(super) const fn name(role: Role) -> Phrase {
    match role {
        Role::Bestuur => verken::BESTUUR,
        Role::Terrein => verken::TERREIN,
        Role::Beleid => verken::BELEID,
    }
}

/// The class that gives the colour of the scenario that leans most on a role.
const fn class(role: Role) -> &'static str {
    match role {
        Role::Bestuur => "series-bestuursregisseur",
        Role::Terrein => "series-terreinregisseur",
        Role::Beleid => "series-beleidsregisseur",
    }
}

const fn id(role: Role) -> &'static str {
    match role {
        Role::Bestuur => "mix-bestuur",
        Role::Terrein => "mix-terrein",
        Role::Beleid => "mix-beleid",
    }
}

/// The triangle and the three sliders: what one moves, moves the other.
#[component]
pub(crate) fn Mix(props: &ChoiceProps) -> Html {
    let mix = props.exploration.mix();
    let own = props.exploration.choices.scenario.mix();
    let unit = verken::PERCENT.localized();
    let on_reset = props.changing(|exploration, ()| exploration.with(Lever::Mix, None));
    let head = verken::MIX.localized();
    let written = Role::ALL.map(|role| whole(role.percent(own))).join("–");
    let began = format!("{written} ({})", verken::TIED_SCENARIO.localized());
    html! {
        <fieldset>
            <legend class="visually-hidden">{ head }</legend>
            <div class="slider-head">
                <span class="slider-name" aria-hidden="true">{ head }</span>
                <Help name={head} sheet={sheets::REGIEMIX} />
            </div>
            <div class="mix">
                <Triangle ..props.clone() />
                <div class="mix-sliders">
                    { for Role::ALL.into_iter().map(|role| {
                        let percent = role.percent(mix);
                        let shown = whole(percent);
                        let track = Track { low: 0.0, high: 100.0, step: 1.0, nudge: 5.0, at: percent, allowed: (0.0, 100.0) };
                        let set = props.changing(move |exploration, percent| {
                            exploration.with_role(role, percent)
                        });
                        html! {
                            <Slider id={id(role)} name={name(role).localized()} {track}
                                shown={shown.clone()} {unit} spoken={format!("{shown}{unit}")}
                                limits={(0.0, 100.0)} on_place={set.clone()} on_number={set}
                                on_reset={Callback::noop()} slim=true />
                        }
                    }) }
                </div>
            </div>
            { reset_foot(Html::default(), (head, &written), &began, props.exploration.choices.mix.is_some(),
                id(Role::Bestuur).into(), &on_reset) }
        </fieldset>
    }
}

/// Beleid, which looks outward, stands on top; bestuur and terrein carry it.
const CORNERS: [Role; 3] = [Role::Beleid, Role::Bestuur, Role::Terrein];

/// The triangle, with today and the three scenarios in it.
#[component]
fn Triangle(props: &ChoiceProps) -> Html {
    let on_change = props.changing(|exploration, shares: Shares| {
        exploration.with(Lever::Mix, Some(mix(shares).into()))
    });
    let on_arrow = props.changing(|exploration, press: ArrowPress| {
        let now = shares(exploration.mix());
        match now.after(&press).filter(|moved| *moved != now) {
            Some(moved) => exploration.with(Lever::Mix, Some(mix(moved).into())),
            None => exploration,
        }
    });
    let marks: Vec<TernaryMark> = Scenario::ALL
        .into_iter()
        .map(|scenario| {
            let look = Look::of_scenario(scenario);
            TernaryMark {
                name: look.name.into(),
                shares: shares(scenario.mix()),
                shape: look.shape,
                class: look.class.into(),
            }
        })
        .collect();
    let corners = CORNERS.map(|role| Corner {
        name: name(role).localized().into(),
        class: class(role).into(),
    });
    html! {
        <Ternary id="mix-driehoek" label={verken::TRIANGLE}
            help={verken::TRIANGLE_KEYS} value={shares(props.exploration.mix())}
            {corners} {marks} {on_change} {on_arrow} />
    }
}

fn shares(mix: Regiemix) -> Shares {
    Shares::from_weights(CORNERS.map(|role| role.percent(mix)))
}

fn mix(shares: Shares) -> Regiemix {
    let [beleid, bestuur, terrein] = shares.percents().map(|one| f64::from(one) / 100.0);
    Regiemix::from_weights(bestuur, terrein, beleid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picking_a_scenario_in_the_triangle_gives_its_very_mix() {
        for scenario in Scenario::ALL {
            assert_eq!(mix(shares(scenario.mix())), scenario.mix());
        }
    }
}
