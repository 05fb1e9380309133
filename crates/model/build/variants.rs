//! An enum with a variant for each row of a data file.

/// The variants of an enum, and what is known of each.
#[derive(Default)]
pub(crate) struct Variants {
    names: Vec<String>,
    documented: String,
    infos: String,
}

impl Variants {
    /// Adds a variant; `info` is the source of what is known of it.
    pub(crate) fn push(&mut self, name: String, doc: &str, info: &str) {
        self.documented += &format!("/// {doc}\n{name},\n");
        self.infos += &format!("{info},\n");
        self.names.push(name);
    }

    /// The source of the enum, with its list and the ways from a variant to its id and back; `info` is
    /// the visibility and the type of what is known of a variant.
    pub(crate) fn source(&self, name: &str, doc: &str, order: &str, info: (&str, &str)) -> String {
        let Self {
            names,
            documented,
            infos,
        } = self;
        let (visibility, info) = info;
        let n = names.len();
        let list: String = names.iter().map(|name| format!("Self::{name},")).collect();
        format!(
            "/// {doc}
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            pub enum {name} {{ {documented} }}
            impl {name} {{
                /// {order}
                pub const ALL: [Self; {n}] = [{list}];
                /// What is known of it.
                #[must_use]
                {visibility} fn info(self) -> &'static {info} {{
                    static INFOS: [{info}; {n}] = [{infos}];
                    &INFOS[self as usize]
                }}
                /// Stable id.
                #[must_use]
                pub fn id(self) -> &'static str {{ self.info().id }}
                /// The one with this id, if there is one.
                #[must_use]
                pub fn from_id(id: &str) -> Option<Self> {{
                    Self::ALL.into_iter().find(|one| one.id() == id)
                }}
            }}\n"
        )
    }
}
