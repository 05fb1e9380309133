//! Terms with an id and a name.

/// Declares an enum of terms: each variant with its id and its name in Dutch and English.
#[macro_export]
macro_rules! terms {
    ($(#[$about:meta])* pub enum $Terms:ident {
        $($(#[$doc:meta])* $Term:ident = $id:literal, $nl:literal, $en:literal;)+
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $Terms {
            $($(#[$doc])* $Term,)+
        }

        impl $Terms {
            /// All of them, in order.
            pub const ALL: [Self; [$($id),+].len()] = [$(Self::$Term),+];

            /// The code used in the data files, links and exports.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$Term => $id,)+
                }
            }

            /// The name for readers.
            #[must_use]
            pub const fn name(self) -> $crate::Text {
                match self {
                    $(Self::$Term => $crate::Text { nl: $nl, en: $en },)+
                }
            }
        }
    };
}

/// Writes terms as their ids.
#[cfg(feature = "serde")]
macro_rules! serialize_as_id {
    ($($kind:ty),+) => {$(
        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }
    )+};
}

#[cfg(feature = "serde")]
serialize_as_id!(
    crate::Actor,
    crate::AnswerForm,
    crate::Body,
    crate::Channel,
    crate::Completeness,
    crate::Consulted,
    crate::Effect,
    crate::Judged,
    crate::LegalForm,
    crate::Level,
    crate::Provenance,
    crate::Province,
    crate::Regierol,
    crate::Subject,
    crate::Weight
);
