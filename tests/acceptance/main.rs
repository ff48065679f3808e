//! The core through its public face. One binary; each module is a part of the product.

mod assessment;
mod audience;
mod bindings;
mod charts;
mod desk;
mod duplicates;
mod exchange;
mod hostile;
mod import_files;
mod import_formats;
mod import_history;
mod organogram_documents;
mod organogram_exports;
mod organogram_layout;
mod organogram_page;
mod organogram_print;
mod register_exports;
mod role_lists;
mod role_page;
mod sample;
mod school;
mod settle;
mod undo;
mod upgrade;
mod views;
