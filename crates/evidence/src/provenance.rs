//! Where a number comes from.

crate::terms! {
    /// Where a number comes from. Assumptions belong to the model; no table of this crate holds one.
    pub enum Provenance {
        /// The report prints it.
        Rapport = "rapport", "uit het rapport", "from the report";
        /// Inferred from what the report prints.
        Afgeleid = "afgeleid", "afgeleid uit het rapport", "inferred from the report";
        /// It comes from elsewhere; the source says where.
        Extern = "extern", "uit een andere bron", "from another source";
        /// The model assumes it.
        Aanname = "aanname", "aangenomen", "assumed";
    }
}
