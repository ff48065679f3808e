//! Import and export: files from elsewhere in, lists for elsewhere out.

mod error;

pub use error::ImportError;
