//! The core through its public face. One binary; each module is a part of the product.

mod assessment;
mod bindings;
mod import_files;
mod organogram_documents;
mod organogram_layout;
