//! Measures, assumptions and scenarios in a file: by their stable ids.

use regiewijzer_model::{Outcome, Parameter, Scenario};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What has a stable id.
pub(crate) trait Identified: Copy {
    /// Its id.
    fn id(self) -> &'static str;
    /// What has an id.
    fn from_id(id: &str) -> Option<Self>;
}

macro_rules! identified {
    ($($kind:ty),+) => {$(
        impl Identified for $kind {
            fn id(self) -> &'static str {
                <$kind>::id(self)
            }

            fn from_id(id: &str) -> Option<Self> {
                <$kind>::from_id(id)
            }
        }
    )+};
}

identified!(Outcome, Parameter, Scenario);

/// One of these, as its id.
struct ById<T>(T);

impl<T: Identified> Serialize for ById<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.id())
    }
}

impl<'de, T: Identified> Deserialize<'de> for ById<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        let known = T::from_id(&id).map(Self);
        known.ok_or_else(|| D::Error::custom(format!("nothing of the model has the id {id:?}")))
    }
}

/// For a field with one of them.
pub(crate) mod one {
    use super::{ById, Deserialize, Deserializer, Identified, Serialize, Serializer};

    pub(crate) fn serialize<T: Identified, S: Serializer>(
        one: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        ById(*one).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, T: Identified, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        ById::deserialize(deserializer).map(|ById(one)| one)
    }
}

/// For a field with one of them or none.
pub(crate) mod maybe {
    use super::{ById, Deserialize, Deserializer, Identified, Serialize, Serializer};

    pub(crate) fn serialize<T: Identified, S: Serializer>(
        one: &Option<T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        one.map(ById).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, T: Identified, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<T>, D::Error> {
        let one = Option::<ById<T>>::deserialize(deserializer)?;
        Ok(one.map(|ById(one)| one))
    }
}

/// For a field with a list of them.
pub(crate) mod list {
    use super::{ById, Deserialize, Deserializer, Identified, Serializer};

    pub(crate) fn serialize<T: Identified, S: Serializer>(
        list: &[T],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(list.iter().copied().map(ById))
    }

    pub(crate) fn deserialize<'de, T: Identified, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<T>, D::Error> {
        let list = Vec::<ById<T>>::deserialize(deserializer)?;
        Ok(list.into_iter().map(|ById(one)| one).collect())
    }
}

/// For a field with tiers of them.
pub(crate) mod tiers {
    use super::{ById, Deserialize, Deserializer, Identified, Serializer};

    pub(crate) fn serialize<T: Identified, S: Serializer>(
        tiers: &[Vec<T>],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let tiers = tiers.iter();
        serializer.collect_seq(tiers.map(|tier| tier.iter().copied().map(ById).collect::<Vec<_>>()))
    }

    pub(crate) fn deserialize<'de, T: Identified, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Vec<T>>, D::Error> {
        let tiers = Vec::<Vec<ById<T>>>::deserialize(deserializer)?;
        let tiers = tiers.into_iter();
        Ok(tiers
            .map(|tier| tier.into_iter().map(|ById(one)| one).collect())
            .collect())
    }
}
