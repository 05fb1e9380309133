//! The ladder of instruments, from light to heavy.

use regiewijzer_model::mechanism::instruments::LADDER;
use regiewijzer_model::{Instruments, Lever};
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::text::interface::verken;
use crate::text::{Localized, Phrase, number_style, whole};

/// A rung of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rung {
    /// A voice towards Flanders and VDAB.
    Signal,
    /// A cooperation agreement with VDAB.
    Agreement,
    /// Advice on extra places.
    Advice,
    /// Allocating extra places, in local services and in maatwerk.
    Allocation,
}

impl Rung {
    /// The rungs in the order of the model's own ladder.
    pub(super) const ALL: [Self; 4] = [
        Self::Signal,
        Self::Agreement,
        Self::Advice,
        Self::Allocation,
    ];

    /// What it is called.
    pub(super) const fn name(self) -> Phrase {
        match self {
            Self::Signal => verken::SIGNAL,
            Self::Agreement => verken::AGREEMENT,
            Self::Advice => verken::ADVICE,
            Self::Allocation => verken::ALLOCATION,
        }
    }

    /// What it is.
    const fn what(self) -> Phrase {
        match self {
            Self::Signal => verken::SIGNAL_WHAT,
            Self::Agreement => verken::AGREEMENT_WHAT,
            Self::Advice => verken::ADVICE_WHAT,
            Self::Allocation => verken::ALLOCATION_WHAT,
        }
    }

    /// How far it is in use, 0–1.
    pub(super) fn degree(self, instruments: &Instruments) -> f64 {
        match self {
            Self::Signal => instruments.signal,
            Self::Agreement => instruments.agreement,
            Self::Advice => instruments.advice,
            Self::Allocation => instruments.allocation(),
        }
    }
}

/// A button for each rung, filled as far as it is in use. A press gives the power that uses it
/// fully.
#[component]
pub(crate) fn Ladder(props: &ChoiceProps) -> Html {
    let instruments = props.exploration.instruments();
    let heaviest = Rung::ALL
        .into_iter()
        .rfind(|rung| rung.degree(&instruments) > 0.0);
    html! {
        <>
            <ol class="ladder">
                { for Rung::ALL.into_iter().zip(LADDER).map(|(rung, place)| {
                    let degree = rung.degree(&instruments);
                    let name = rung.name().localized();
                    let percent = whole(degree * 100.0);
                    let to = number_style().fixed(place.to, 2);
                    let onclick = props.changing(move |exploration, _: MouseEvent| {
                        exploration.with_number(Lever::Doorzettingsmacht, Some(place.to))
                    });
                    html! {
                        <li data-active={(degree > 0.0).to_string()}>
                            <button type="button" class="rung" {onclick}
                                title={rung.what().localized()}
                                aria-label={verken::rung(name, &percent, &to)}>
                                <svg aria-hidden="true" focusable="false">
                                    <rect class="ladder-rail" width="100%" height="100%" />
                                    <rect class="ladder-fill" width={format!("{}%", regiewijzer_decimal::fixed(degree * 100.0, 0))} height="100%" />
                                </svg>
                                <span aria-hidden="true">{ name }</span>
                            </button>
                        </li>
                    }
                }) }
            </ol>
            if let Some(rung) = heaviest {
                <p class="choice-note rung-note">
                    <strong>{ rung.name().localized() }</strong>{ ": " }
                    { rung.what().localized() }
                </p>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::{InstrumentOverrides, Share};

    #[test]
    fn a_press_on_a_rung_uses_its_instrument_fully() {
        for (rung, place) in Rung::ALL.into_iter().zip(LADDER) {
            let instruments =
                Instruments::new(Share::clamped(place.to), InstrumentOverrides::default());
            assert_eq!(rung.degree(&instruments), 1.0, "{rung:?}");
        }
    }
}
