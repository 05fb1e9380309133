//! How the time ahead is filled: how long, which scenario when, and with which events.

use yew::prelude::*;

use super::choices::ChoiceProps;
use super::length::Length;
use super::schedule::Schedule;
use crate::components::option_choice::OptionChoice;
use crate::text::interface::part;
use crate::text::sheets;

/// The length of the horizon, the schedule and chance.
#[component]
pub(crate) fn Horizon(props: &ChoiceProps) -> Html {
    let language = props.language;
    let options = [part::WITH_NOISE, part::WITHOUT_NOISE];
    let options = options.map(|text| text.in_language(language).into());
    let on_choose = props.changing(|exploration, place: usize| exploration.with_noise(place == 0));
    html! {
        <>
            <Length ..props.clone() />
            <Schedule ..props.clone() />
            <OptionChoice id="toeval" name={part::NOISE.in_language(language)} options={options.to_vec()}
                chosen={usize::from(!props.exploration.noise)} start={0} {on_choose}
                help={sheets::TOEVAL} {language} />
        </>
    }
}
