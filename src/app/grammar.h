// The verbs of the command line, with their options.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>

#include "app/verbs/verbs.h"

namespace lectern::app {

/// What has been asked for; the verb's callback runs it with the options it was given.
struct Request {
  PlayOptions play;
  RenderOptions render;
  ProofOptions proof;
  TimelineOptions timeline;
  CareOptions care;
  LayoutOptions layout;
  AlignOptions align;
  DiffOptions diff;
  ExportOptions exported;
  ImportOptions import;
  NewOptions begun;
  StatusOptions status;
  ContentOptions content;
  CheckOptions check;
  std::string explained;  ///< a code of findings
  std::function<int()> verb;
};

/// Parsing fills the request, which has to outlive it, and leaves its verb to be called. Wrong
/// usage throws CLI::ParseError.
std::unique_ptr<CLI::App> command_line(Request& request);

}  // namespace lectern::app
