//! The further choices, folded away.

use regiewijzer_model::{FurtherLever, Instrument, Lever};
use yew::prelude::*;

use super::capacity_scan::CapacityScan;
use super::horizon::Horizon;
use super::instruments::UntiedInstruments;
use super::lever::LeverChoice;
use super::props::ChoiceProps;
use super::scale::{Municipalities, PolicyScale};
use crate::components::fold::Fold;
use crate::state::Exploration;
use crate::state::part::Part;
use crate::text::interface::more;

/// A fold in which all further choices lie, in groups.
#[component]
pub(crate) fn More(props: &ChoiceProps) -> Html {
    let exploration = &props.exploration;
    let scale = [Lever::Municipalities, Lever::PolicyInhabitants].map(Part::Lever);
    let instruments = Instrument::ALL.map(|one| Part::Lever(Lever::Instrument(one)));
    let levers = FurtherLever::ALL.map(|one| Part::Lever(Lever::Further(one)));
    let horizon = [Part::Lever(Lever::Schedule), Part::Months, Part::Noise];
    let start = [Part::Lever(Lever::Start)];
    let all: Vec<Part> = scale
        .into_iter()
        .chain(instruments)
        .chain(levers)
        .chain(horizon)
        .chain(start)
        .collect();
    let note = |parts: &[Part]| changed(exploration, parts);
    html! {
        <Fold id="meer" name={more::HEADING} note={note(&all)}>
            <Fold id="meer-schaal" name={more::SCALE} note={note(&scale)}>
                <Municipalities ..props.clone() />
                <PolicyScale ..props.clone() />
            </Fold>
            <Fold id="meer-instrumenten" name={more::INSTRUMENTS} note={note(&instruments)}>
                <UntiedInstruments ..props.clone() />
            </Fold>
            <Fold id="meer-hefbomen" name={more::LEVERS} note={note(&levers)}>
                { for FurtherLever::ALL.into_iter().map(|lever| html! {
                    <LeverChoice key={lever.id()} lever={Lever::Further(lever)} choices={props.clone()} />
                }) }
            </Fold>
            <Fold id="meer-tijd" name={more::HORIZON} note={note(&horizon)}>
                <Horizon ..props.clone() />
            </Fold>
            <Fold id="meer-begin" name={more::START} note={note(&start)}>
                <CapacityScan ..props.clone() />
            </Fold>
        </Fold>
    }
}

/// How many of these parts differ from the start, in words.
fn changed(exploration: &Exploration, parts: &[Part]) -> String {
    let start = Exploration::default();
    let differ = |part: &&Part| part.link_value(exploration) != part.link_value(&start);
    match parts.iter().filter(differ).count() {
        0 => String::new(),
        1 => more::ONE_CHANGED.to_string(),
        many => more::changed(&many.to_string()),
    }
}
