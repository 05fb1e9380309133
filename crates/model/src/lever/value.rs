//! What a lever is set to.

use crate::choices::ScheduledScenario;
use crate::initial_stocks::InitialStocks;
use crate::regiemix::Regiemix;
use crate::scenario::Scenario;
use crate::units::Share;

/// What a lever is set to.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A scenario.
    Scenario(Scenario),
    /// The id of a partnership.
    Partnership(String),
    /// A division of time.
    Mix(Regiemix),
    /// A number in the unit of the lever; of an option, its place.
    Number(f64),
    /// Scenarios that take over later, in order.
    Schedule(Vec<ScheduledScenario>),
    /// Stocks that start elsewhere.
    Stocks(InitialStocks),
}

impl Value {
    /// The number, where it is one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}

/// Reads a value that may be missing as what a lever holds; nothing where it is of another kind.
pub(super) fn read<T: TryFrom<Value>>(value: Option<Value>) -> Option<Option<T>> {
    value.map(T::try_from).transpose().ok()
}

/// Makes a value of each kind of thing that a lever holds, and back.
macro_rules! holds {
    ($($kind:ident: $held:ty),+) => {$(
        impl From<$held> for Value {
            fn from(held: $held) -> Self {
                Self::$kind(held)
            }
        }

        impl TryFrom<Value> for $held {
            type Error = ();

            fn try_from(value: Value) -> Result<Self, ()> {
                match value {
                    Value::$kind(held) => Ok(held),
                    _ => Err(()),
                }
            }
        }
    )+};
}

holds! {
    Scenario: Scenario,
    Partnership: String,
    Mix: Regiemix,
    Number: f64,
    Schedule: Vec<ScheduledScenario>,
    Stocks: InitialStocks
}

impl From<Share> for Value {
    fn from(share: Share) -> Self {
        Self::Number(share.get())
    }
}

impl TryFrom<Value> for Share {
    type Error = ();

    fn try_from(value: Value) -> Result<Self, ()> {
        Self::new(value.try_into()?).ok_or(())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl TryFrom<Value> for u32 {
    type Error = ();

    fn try_from(value: Value) -> Result<Self, ()> {
        let number: f64 = value.try_into()?;
        let whole = number as Self;
        (f64::from(whole) == number).then_some(whole).ok_or(())
    }
}
