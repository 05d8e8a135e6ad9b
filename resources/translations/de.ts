<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>LSTM Viz</name>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>it has {size} MiB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <location filename="../../lstm_viz/changes.py" />
            <location filename="../../lstm_viz/learn/journal.py" />
            <location filename="../../lstm_viz/learn/reading.py" />
            <location filename="../../lstm_viz/models.py" />
            <location filename="../../lstm_viz/present/talk_source.py" />
            <location filename="../../lstm_viz/runs/saving.py" />
            <location filename="../../lstm_viz/sessions/autosave.py" />
            <location filename="../../lstm_viz/sessions/kinds.py" />
            <source>{name} cannot be read: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>it has {count} parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>“{part}” does not belong there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>“{part}” stands there twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>“{part}” would have {size} MiB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>it would have more than {size} MiB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>it has no {part}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>its format is “{format}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>{name} was made by a newer version of this program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>Its format is {version}; this program reads up to {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>“{part}” is not as long as it says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/backflow.py" />
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <location filename="../../lstm_viz/words.py" />
            <source>not a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/bench/live_training.py" />
            <source>The run has ended before its time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/bench/live_training.py" />
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/pictures.py" />
            <source>The engine did not answer in time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/bench/live_training.py" />
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/pictures.py" />
            <source>Try again, or look at its log.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/bench/long_sequence.py" />
            <source>Peak memory is read from Linux's own figures only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/bench/long_sequence.py" />
            <source>The system does not tell the memory of process {process}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Hold a gate at a value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Set the cell state c at a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Set the hidden state h at a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Take unit {unit} out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Read another symbol at a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Read another number at a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Change a weight or a bias</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Set the forget bias</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Replace a squash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Remove the forget gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Couple forget and input gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Add peepholes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>all layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>layer {layer}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>both directions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../lstm_viz/export/page.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>reverse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../lstm_viz/export/page.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>all gates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../lstm_viz/gates.py" />
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>candidate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>tanh of C</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{gate} of {units} held at {value}, {steps}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{units} taken out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>forget bias of {units} is {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{squash} at: {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>no forget gate: f = 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>gates coupled: i = 1 − f</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>gates coupled: f = 1 − i</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{state} of {units} set to {value} at step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{tensor}: {place} is {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>peepholes added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>peepholes added, all zero</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>symbol {symbol} at step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>input {column} is {value} at step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>all units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../lstm_viz/present/equation.py" />
            <source>unit {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>units {units}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>from step {step} on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>all steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../lstm_viz/diagram/small.py" />
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <location filename="../../lstm_viz/plots/reach.py" />
            <location filename="../../lstm_viz/report/pictures.py" />
            <location filename="../../lstm_viz/widgets/step_image.py" />
            <source>step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>steps {first}–{last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{quantity} of unit {unit} passes {limit} at step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{quantity} of unit {unit} is infinite, or no number, from step {step} on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>clamped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>taken out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>no forget gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>gates coupled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{value} ({why}; computed {computed})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../lstm_viz/weights.py" />
            <source>, layer {layer}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>add a change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>change a value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>switch on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>switch off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>reorder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>remove all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>another list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>open a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>its format is {format}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>{name} is no list of changes: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>Open one that was saved from “What if”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>There is no file {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>Copy for a bug report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>LSTM Viz lets you watch a recurrent network think. Every number comes from PyTorch, on this machine; nothing goes to the network. MIT licence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>About LSTM Viz</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>All of it is in {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>It is kept in no file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>What the engine said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/callout.py" />
            <source>Leave</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/callout.py" />
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/callout.py" />
            <source>{number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/callout.py" />
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/callout.py" />
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Setting: {setting}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Colours, motion, lessons, the engine: found by a few letters, set at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Settings…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <location filename="../../lstm_viz/comfort/guide.py" />
            <source>Guide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>The page on what is shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Six callouts over the window; it can be left at any time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>A tour of one minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>What has changed since the last version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>What is new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>The card over Live, with what can be done first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>What would you like to do?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Every key, and another one where you want it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Keys…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>What the engine said…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>About LSTM Viz…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>High contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>Colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Of the whole window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Reduced motion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Nothing glides: playing goes from phase to phase, and pictures change at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Start card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>At the start, a card over Live says what can be done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Text of lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>How large the words in Learn are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Own lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>A folder with lessons of a teacher's, which stand behind those of the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>What the engine computes on. Choosing by itself, it takes a GPU where there is one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Engine’s command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>What runs the engine, for instance: ssh gpu-box lstm-viz-engine. Empty: on this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/guide.py" />
            <source>Pages of the guide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>a phase of the step, complete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>closer, farther, the whole cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <location filename="../../lstm_viz/panels/equations.py" />
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>What if</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>how far the gradient reaches, on the diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>to the next part of the window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Shift and drag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>on the timeline: loop a stretch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Left, Right, + − 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in a plot: the crosshair, zoom, all of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Shift+Tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Return</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>moving in the window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>{key} is the key of “{other}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>{key} is taken: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>Press a key…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <location filename="../../resources/page/page.html" />
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>Search actions and keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>Key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>Another key…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>No key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <location filename="../../lstm_viz/panels/training.py" />
            <location filename="../../resources/cells/gru.json" />
            <source>Reset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>The program’s own key again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Reset all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>Give that another key first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>{key} (changed)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <location filename="../../lstm_viz/learn/context.py" />
            <location filename="../../lstm_viz/panels/assignment.py" />
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>A key of this place; it is not changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/setting_row.py" />
            <source>As it was at first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/setting_row.py" />
            <source>{setting}: as it was at first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/setting_row.py" />
            <source>On</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/setting_row.py" />
            <source>Choose a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Search settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>No setting is called so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Every setting, and every key, as it was at first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Kept in {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>Show this at every start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>Open a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Present</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <location filename="../../lstm_viz/front.py" />
            <source>Learn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>Fifteen lessons, from the start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>Look inside a model of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <location filename="../../lstm_viz/front.py" />
            <source>Inspect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>New here?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>One cell, with its real numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>A wire is as wide as its signal, a valve as open as its gate. Click anything in the drawing to learn what it is for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>The timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>A column for each step of the sequence. Space plays, Left and Right go from phase to phase, and you can drag here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <location filename="../../lstm_viz/offers.py" />
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Train now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>An LSTM and an RNN learn the same sequences, and everything that you see moves along.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>How far the gradient reaches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>What went wrong at the end must reach the beginning. In the RNN it fades; in the LSTM it arrives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>Five workspaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>Cell has the equations with this step’s numbers, Gradients a laboratory, Inspect a model of your own, Learn fifteen lessons.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>Everything else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>Ctrl+K finds every command, model, lesson and setting by a few letters. F1 opens the guide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/bench.py" />
            <source>No benchmark is called {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/bench.py" />
            <source>There are: {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/bench.py" />
            <source>The benchmark {name} failed: {problem}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>A speed of {speed} is none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>1 is the window's own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <location filename="../../lstm_viz/commands/render.py" />
            <location filename="../../lstm_viz/commands/report.py" />
            <source>There is no step {step}: the sequence has {steps}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>{name} is no name of a clip.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>It ends in one of {endings}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>{format} cannot be written here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/convert.py" />
            <source>{name} does not end in .safetensors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/convert.py" />
            <source>Name a file that does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <location filename="../../lstm_viz/commands/train.py" />
            <source>There is no folder {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <location filename="../../lstm_viz/commands/train.py" />
            <source>Make it first, or save elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>There is no cell “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>There are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>{file}: {count} norms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>{cell} has no {metric}: there is no cell state in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>Without --metric each cell's own memory is measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>{name}: {format}, {size} bytes, {count} tensors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>  Code that the file wanted to run, and that was not: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>  No recurrent layer is in it. Its tensors:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    … and {count} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>one direction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>  {name}: {cell}, input {inputs}, hidden {hidden}, layers {layers}, {directions}, {dtype}, {parameters} parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>(the model itself)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    projected to {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>{name}, against {other}:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <location filename="../../lstm_viz/file_tree.py" />
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>layer {number} · forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <location filename="../../lstm_viz/file_tree.py" />
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>layer {number} · reverse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    Not compared, for their sizes differ: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    All weights are the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    Units that changed most: {units}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/lessons.py" />
            <source>There are no lessons in {language}: {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/lessons.py" />
            <source>{files} files, {mistakes} mistakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/page.py" />
            <source>{name} is no .html file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/page.py" />
            <source>Name a file that ends in .html.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/page.py" />
            <source>There is no {name} {number}: there are {count}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>Which talk?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>lstm-viz present --list names the shipped ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>{file}: {scenes} scenes, {runs} runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source> (trains: not compared)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>{name} is no .png file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>Name a file that ends in .png.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>There is no phase {phase}: a step has {phases}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <location filename="../../lstm_viz/commands/report.py" />
            <source>There is no unit {unit}: the layer has {units}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>“{text}” is no size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>Write it as 1440x900.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>{name} is neither .html nor .pdf.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/commands/slides.py" />
            <location filename="../../lstm_viz/commands/trace.py" />
            <location filename="../../lstm_viz/export/numbers_page.py" />
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>Name a file with one of these endings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <source>{name} cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>There is no layer {layer}: the model has {layers}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <source>The model has no direction {direction}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>Leave --direction out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/slides.py" />
            <source>{name} is neither .pptx nor .pdf.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/slides.py" />
            <location filename="../../lstm_viz/export/handout.py" />
            <location filename="../../lstm_viz/present/words.py" />
            <source>scene {number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/tour.py" />
            <source>{folder} cannot be a folder: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/tour.py" />
            <source>Name another with --out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/trace.py" />
            <location filename="../../lstm_viz/export/numbers_page.py" />
            <source>{name} is neither .npz nor .csv.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>The model has no reverse direction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>It only reads backwards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>{file}: {count} training steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>There is nowhere to save the model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>Add --save FILE.safetensors, --out FILE.csv, or --examples 10.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>{file}: the weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <location filename="../../lstm_viz/widgets/asks/fill.py" />
            <source>right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>truth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>“{pair}” is no setting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>Write it as NAME=VALUE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>the head</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>layer {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>a weight of {where}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>a value of {where}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>the gradient of {where}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>the loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>At training step {step} numbers stopped being finite, first {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>A smaller learning rate may help: --set learning_rate=…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>training step {step} loss {loss}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>accuracy {accuracy}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>{seconds} s left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/companion.py" />
            <source>{title} reads something else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/companion.py" />
            <source>Two models stand side by side where both read the same symbols or columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comparison.py" />
            <location filename="../../lstm_viz/models.py" />
            <source>{name} holds no recurrent layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/comparison.py" />
            <location filename="../../lstm_viz/models.py" />
            <source>Look at it: lstm-viz inspect FILE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>Step {step}, unit {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>{count} more terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>rounding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>{name}, step {step}, unit {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>then changed to {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>the other {count} terms add up to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>bias b = b_ih + b_hh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>lost by rounding to {places} places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>sum a</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/core.py" />
            <source>{problem} Until then the engine of this machine runs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CUDA: {name} works.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CUDA: chosen by you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>MPS: {name} works.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>MPS: chosen by you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: chosen by you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: this PyTorch has no CUDA, run main.py --gpu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: there is no NVIDIA driver that PyTorch can use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: the GPU was tried and failed ({error}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: the Apple GPU was tried and failed ({error}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: there is no GPU that PyTorch can use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: the GPU failed in use, so the engine went on here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>{device} engine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>engine starting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>engine restarting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>engine stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>engine ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/frame.py" />
            <source>right: {answer}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/frame.py" />
            <source>{name}: not computed yet in this phase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/frame.py" />
            <source>{name}: {count} values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/frame.py" />
            <source>{name}, unit {unit}: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/frame.py" />
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>; untouched {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/labels.py" />
            <source>untouched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/labels.py" />
            <source>full width = {value}, by powers of ten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/labels.py" />
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>full width = {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/labels.py" />
            <source>unit {unit}’s peak |{symbol}|</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/labels.py" />
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>the model says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>{name}, the box with {squash}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>the × of {gate}: {result}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>the {sign}: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>the squares of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>the belt: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>the wire of {name} ({id})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/ribbons.py" />
            <source>{count} values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/ribbons.py" />
            <source>{count}, averaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/ribbons.py" />
            <source>averaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>shut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>almost shut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>less than half open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>half open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>more than half open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>almost open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>{cell}, step {step} of {steps}, unit {unit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>It reads {token}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>Phase {number}, {name}:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>The model says {answer}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>{name} of unit {unit}: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>The loss’s gradient travels back through the cells (key G)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>The unrolled sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>◂ gradient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>✕ gradient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>Send the gradient back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>Take the gradient away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>step {step}: {symbol} {norm}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/view.py" />
            <source>The {cell} cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/effects.py" />
            <source>Answer at step {step}: {after}; untouched {before}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/effects.py" />
            <source>Right: {after} of {asked}; untouched {before}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/effects.py" />
            <source>Loss: {after}; untouched {before}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/engine_command.py" />
            <source>The engine's command cannot be read: {command} ({problem}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/engine_command.py" />
            <source>Close its quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/engine_command.py" />
            <source>The engine is not installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/engine_command.py" />
            <source>Install the program again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip.py" />
            <source>The clip was stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>Frames a second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>{rate} a second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/panels/transport.py" />
            <location filename="../../resources/page/page.html" />
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>From step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>To step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>There and back, to be looped without a jump</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>Progress of the clip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>Estimate its size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/export/numbers_page.py" />
            <location filename="../../lstm_viz/export/picture_page.py" />
            <location filename="../../lstm_viz/export/web_page.py" />
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Save…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>Frames</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/panels/diagram.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/export/numbers_page.py" />
            <location filename="../../lstm_viz/export/web_page.py" />
            <source>There is no trace yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/export/numbers_page.py" />
            <location filename="../../lstm_viz/export/web_page.py" />
            <source>Type a sequence that the model can read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>steps {first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>Export a clip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>{length} About {size} MB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>The last step comes before the first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>{seconds} s, {frames} frames.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <source>Picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <source>Clip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <source>Numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <source>Web page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <source>{name} is written, into {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/_pillow.py" />
            <source>This is too long for a moving picture of this size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/_pillow.py" />
            <source>Choose WebM, a smaller size, or fewer steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/_video.py" />
            <source>It needs the package av: pip install av.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/_video.py" />
            <source>The installed av has no encoder for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/_video.py" />
            <source>The encoder stopped: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/gif.py" />
            <source>A GIF has at most {most} frames a second.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/gif.py" />
            <source>Choose fewer, or WebM.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <source>There is nothing to film between these steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <source>Choose a first and a last step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <source>This would be {minutes} minutes long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <source>Choose fewer steps, a higher speed, or fewer frames a second.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <location filename="../../lstm_viz/export/numbers_page.py" />
            <source>Of so long a sequence the window holds a part only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <source>Choose fewer steps, around the one that is shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/handout.py" />
            <source>The talk has no scene.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/handout.py" />
            <source>Capture one first: F6.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/numbers_page.py" />
            <source>Every gate and state of every unit at every step, of the layer and direction that are shown: .npz holds arrays by name, .csv a long table of step, unit, quantity and value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/numbers_page.py" />
            <source>Export the numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/numbers_page.py" />
            <source>The command line writes all of it: lstm-viz trace MODEL --input FILE --out trace.npz</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page.py" />
            <source>A page holds up to {most} steps of this model; the sequence has {steps}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page.py" />
            <source>Choose a shorter one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page.py" />
            <source>{cell}, layer {layer} of {layers}, {direction}: {units} units, {steps} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>First step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Previous step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Previous phase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/panels/transport.py" />
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Next phase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Last step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Play or pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Previous or next phase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Ctrl ←</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Ctrl →</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Page Up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Page Down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Previous or next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Home</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>End</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>First or last step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Previous or next unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Step {step} of {steps}, which reads {label}; phase {phase} of {phases}: {name}; unit {unit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Step {step}, which reads {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Unit {unit} of {units}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>{name}: a map of {units} units at {steps} steps; the tables below have its numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/panels/race.py" />
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/signals.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/panels/diagram.py" />
            <location filename="../../resources/page/page.html" />
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/plots/weights.py" />
            <location filename="../../lstm_viz/widgets/timeline.py" />
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/widgets/asks/fill.py" />
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>not yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>What is on the picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source> pixels wide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>Width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>as on the screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>Transparent ground</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <location filename="../../lstm_viz/widgets/copy_button.py" />
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>The picture goes onto the clipboard, as PNG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>The whole window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>Export a picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/pictures.py" />
            <location filename="../../lstm_viz/export/slides.py" />
            <location filename="../../lstm_viz/report/pictures.py" />
            <source>Qt could not make a PNG of this size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/pictures.py" />
            <location filename="../../lstm_viz/file_words.py" />
            <source>Choose a smaller one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/pictures.py" />
            <source>A picture of {width} × {height} cannot be made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/pictures.py" />
            <source>A side may have {most} pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/pictures.py" />
            <source>There is not enough memory for a picture of this size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/pictures.py" />
            <source>LSTM Viz</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/slides.py" />
            <source>It needs the package python-pptx: pip install python-pptx.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/slides.py" />
            <source>Slides cannot be written here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/web_page.py" />
            <source>One file that plays this trace in any browser, without the program and without a network: the cell phase by phase, its equations with their numbers, and a map of all units at all steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/export/web_page.py" />
            <source>Export a page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>A request reached the engine damaged ({length} bytes).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Ask again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine did not understand a request ({detail}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Window and engine may be of different versions: install the same one on both sides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>What the engine was told made no sense any more ({found}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Something between the window and the engine changes the data; over ssh, do not ask for a terminal (-t).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine was told to expect {found} bytes at once, more than it takes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine's answer of {bytes} bytes is larger than the {limit} that travel at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Ask for fewer steps or units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine speaks version {engine} of the protocol, this window version {window}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Install the same version of LSTM Viz on both sides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine was asked before it was greeted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Restart the engine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine was greeted twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine cannot load PyTorch: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Install PyTorch where the engine runs; in a checkout, delete .venv and run main.py again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine has no device {device}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another device, or automatic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold model {model} any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Open the model again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold trace {trace} any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Run the sequence again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold upload {upload} any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Open the file again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold gradients {gradients} any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Measure them again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold result {blob} any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Run it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{bytes} bytes are more than the {limit} that can be sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Use a smaller file or a shorter sequence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>A piece at byte {offset} reached the engine where byte {expected} was due.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Only {received} of {total} bytes reached the engine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>There is no model {name!r} among those that come with the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose one from the list, or open a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{name} is no model that can be opened: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <location filename="../../lstm_viz/sequence.py" />
            <source>The sequence is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Give at least one step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The sequence has shape {found}, this model takes {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Give as many columns as the model has inputs, one row a step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The sequence holds {found}, this model takes {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another sequence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Step {step} is symbol {symbol}, but the model's alphabet has {size}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Use the model's own symbols.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The number at step {step}, column {column} is not finite.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Replace infinities and NaN.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The number {value} at step {step}, column {column} is too large for this model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>It computes in {dtype}: type a smaller one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Change {number} cannot be made: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Switch it off, or change what it says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>There is no layer {layer}; the model has {layers}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>This model has no direction {direction!r}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another direction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>A layer {cell} of {units} units cannot be held against a layer {other_cell} of {other_units} units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose two layers of the same kind and size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>There is no unit {unit}; the layer has {units}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{start} to {stop} is no part of something {length} long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Ask for a part that exists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{columns} × {rows} is no size for an overview.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Ask for at least one by one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The layer has no quantity {quantity}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose one of {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Units cannot be ordered by {order}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The rule speaks of {found} steps, and the sequence has {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{bytes} bytes were asked for at once; {limit} can be sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>There is no task {task!r}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>`lstm-viz train --help` names the tasks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The training cannot run so: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Change the setting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The gradients cannot be measured so: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Change what is asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold training run {run} any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Start the training again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Training run {run} is over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Continue from it: that begins a new run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>There is no model {entrant} in this training run; it has {entrants}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose one that takes part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{setting} cannot change while a model trains: it needs new weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Start a new training with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The training cannot be resumed: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Start it anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine's memory is not enough for this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Use a shorter sequence or a smaller model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The device {device} failed: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The CPU takes over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine ran into an error of its own: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine's log holds the details; please report it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine cannot be started: {program} ({error}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Check the command given with --engine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine was killed by the system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Often memory ran out: close other programs, or use a shorter sequence or a smaller model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine crashed ({signal}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine's log may say why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine ended by itself (exit status {status}). {said}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>What was started as the engine says something else: {found}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Check the command given with --engine; a login banner may be 64 KiB long at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>An answer of the engine cannot be read ({detail}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine ended {count} times within a minute and is not started again. The last time: {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Restart it from the menu once the cause is mended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>This request ended the engine twice and is not tried again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Use a shorter sequence or a smaller model; the engine's log may say more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine is not running.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Restart it from the menu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>A request of {bytes} bytes is larger than the {limit} that travel at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Use a shorter sequence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine has not answered for {seconds} s. If its command asks for a password, nobody can type it here: let ssh use a key or an agent. The menu starts it again, or another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Engine starting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Engine ready.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{problem} It is being started again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Engine stopped. {problem}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_tree.py" />
            <source>1 recurrent layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_tree.py" />
            <source>{count} recurrent layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_tree.py" />
            <source>{count} parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_tree.py" />
            <source>one number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_tree.py" />
            <source>{cell} · {count} layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_tree.py" />
            <source>{count} tensors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Keras, HDF5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Keras 3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>ONNX</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Python pickle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>safetensors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>several files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>PyTorch (before 1.6)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>PyTorch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The exporter took the cell apart into products and squashes: export it with its LSTM node.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{count} tensors that the index names are in none of its files, {name} among them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>TorchScript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Copy or download the file again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>In its own program, export it as ONNX, or save the weights as .safetensors or .npz.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Open another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <location filename="../../lstm_viz/sessions/kinds.py" />
            <source>{name} is a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Open the model file in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is no plain file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} cannot be opened: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>See whether it is there and may be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} ends too soon: it has {size} bytes, and byte {expected} is needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The part {name} of the file has {size} bytes, more than the {limit} that are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file holds more than {limit} values beside its tensors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} needs more memory than a reader may take.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Save the weights alone, or in parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} was not read within {seconds} seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Save the weights alone, as .safetensors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Reading {name} ended its reader: the file is damaged, or made to do so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>To read this file {name} is needed, which is not installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>pip install "lstm-viz[{extra}]"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is of no format that is known here (it begins with {beginning}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a git-lfs pointer: it says where the model is, and holds none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Fetch the model itself: git lfs pull.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a TensorFlow Lite model, whose layers are compiled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a single numpy array, not a model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Drop it as a sequence instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a web page: what was downloaded is not the file itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a GGUF file, which holds transformers and no recurrent layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a TensorFlow SavedModel or graph.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Load it in TensorFlow and save it with model.save('model.keras') or model.save_weights('model.h5').</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} belongs to a TensorFlow checkpoint.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Load it in TensorFlow and save its weights with model.save_weights('model.h5').</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a Core ML model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a text, not a model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a damaged zip archive ({problem}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a damaged archive ({problem}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is an archive in an archive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Unpack it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is an archive without weights; in it are {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Unpack it and open the model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The pickle in {name} cannot be read ({problem}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The pickle in {name} does not come to an end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The header of {name} cannot be read ({problem}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a damaged HDF5 file ({problem}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a damaged ONNX file ({problem}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} keeps its weights in {target}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Put that file beside it, under this very name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} leads to another place ({target}), which is not followed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is stored outside of the file, which is not followed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} makes no sense ({problem}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file holds no tensor {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} says that its shape is {shape}, which no tensor has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} of shape {shape} is larger than what the file holds of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} of shape {shape} only repeats a few numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} of shape {shape} is too large to look at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} is kept as {kind}, which is not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} is of type {dtype}, which is not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Save it as plain numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file has no recurrent layer {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>There is no cell {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>For a layer at least {needed} must be chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Choose them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{order} is no order of the gates {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Write each gate once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is of shape {found}; with the others it must be {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Choose another tensor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>What was chosen makes no model: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Choose other tensors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The layer has more than {limit} bytes of weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The weights of {name} are computed while the model runs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The directions of a layer {name} have different squashes ({found}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} holds values that are not finite.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>See where the training broke.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The vocabulary has {found} entries, and {expected} are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>Choose another vocabulary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file has the batch first; here the steps come first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Where the model asks for it AllenNLP clips memory and projected state; here nothing is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>A plain Python pickle; what it would have run was not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Weights in CuDNN's layout: turned, and both biases kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>TensorFlow 1 adds 1 to the forget gate's bias at run time; so it is here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The weights were read from {name} in the archive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file's order of gates is {order}; here it is torch's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The model lies in {count} files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file lets the layer begin with a state that is not zero; here it begins with zeros.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file has one bias a gate; torch's second one is 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The layer reads its sequence from the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Nothing says which way round the square matrices stand; (H, I) was taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Weights before their dropout (_raw), as fastai keeps them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>A matrix a gate, in the order {order}; here they are one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file does not say the gates' squash; {squash} is the likeliest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file does not say the squash; tanh is the likeliest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>A TorchScript archive: its tensors were read, its code was not run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file multiplies from the left; its matrices were turned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The weights are {dtype}; they are computed with as float32.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/files.py" />
            <location filename="../../lstm_viz/learn/journal.py" />
            <location filename="../../lstm_viz/sessions/autosave.py" />
            <source>{name} cannot be written: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/files.py" />
            <source>no file has such a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/front.py" />
            <source>Live</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/front.py" />
            <location filename="../../lstm_viz/panels/diagram.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/front.py" />
            <source>Gradients</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/front.py" />
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/front.py" />
            <source>Search commands…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/gates.py" />
            <source>input gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/gates.py" />
            <source>forget gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/gates.py" />
            <source>output gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/gates.py" />
            <source>reset gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/gates.py" />
            <source>update gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/gates.py" />
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>hidden state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/image_tiles.py" />
            <source>The engine sent an image of {dtype}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/kept_texts.py" />
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Example</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/last_hook.py" />
            <source>Something went wrong in the window; {what}; the details are in {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/answers.py" />
            <source>“{text}” is to be a curve over the steps, such as c[:, 4]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>an item is there twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>there is no line {line}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>there are {count} lines: say something of each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>“{name}” is no name, or is there twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>no choice is right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>every choice is right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>a choice is there twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>a wrong choice needs its own answer: “say”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <location filename="../../lstm_viz/learn/checking.py" />
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no part “{name}” in the diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>“{name}” is right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>there are {count} targets: give as many labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>“{name}” is there twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>{file} has a question “{id}” too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>there is no lesson “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>a lesson cannot need itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>the lesson has no steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no picture “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>a picture is “cell:PART”, “gru:PART” or a drawing's name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>a shipped model is called “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>the step says and asks nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>nothing is called “{name}” here: neither drawn nor among the values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>the glossary has no “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>there is no change “{name}”: {known}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>the solution uses “{tag}”, which is none of the tools</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>“{says}” stands in none of the step's texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>this does not hold: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>this holds of the right answer: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>the curve has {count} numbers, and the run {steps} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>its own answer, rounded, is not taken for right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>the goal is reached before anything is done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>the solution does not reach this: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/computing.py" />
            <location filename="../../lstm_viz/models.py" />
            <source>There is no model {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/computing.py" />
            <source>a race of {steps} training steps is too long for a test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/computing.py" />
            <source>State its result in benchmarks/results.md, and write shown_in there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>“{name}” has one index only: its step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>“{name}” has no “{index}”; it has {known}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <location filename="../../lstm_viz/learn/expressions_checked.py" />
            <source>there is nothing “{group}” on the stage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <location filename="../../lstm_viz/learn/expressions_checked.py" />
            <location filename="../../lstm_viz/learn/values.py" />
            <source>nothing is called “{name}” here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>nothing is called “{name}” here; there are {known}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>a {what} of “{name}” is a number, not “{index}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>“{name}[…]” ends before it begins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>a {what} of “{name}” is a whole number, not {index}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>there is no {what} {place} of “{name}”: they are 1 to {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/course.py" />
            <source>the folder cannot be read: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>an expression has {most} characters at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>“{text}” cannot be read: a comparison is ==</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>“{text}” cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>the expression is too long or too deep: part it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>before a point stands one of {known}, not “{group}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>there are + - * / and **, which is the power; nothing else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>there are &lt; &lt;= &gt; &gt;= == and != to compare; nothing else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>an index is [step] or [step, unit]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>a range is [from:to], both included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>“{text}” cannot stand in an expression</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{text}” cannot be computed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{text}” is to be one number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{text}” comes to no finite number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{text}” is to be a condition, such as f[3, 4] &gt; 0.9</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>that is too many numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{name}” is one number: it has no index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>an index is one number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{value}” is a word, and a number belongs there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>words can be == or !=, nothing else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>these are lists of different lengths</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions_checked.py" />
            <source>the learner sets this race up: nothing is known of its “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions_checked.py" />
            <source>“{group}” has no “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>there is no function “{name}”; there are {known}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>“{name}” is given {count} values, which it does not take</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>“{name}” takes numbers, not words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>“round” takes 0 to 12 places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>“parameters” is of a cell: {known}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>“parameters” takes a cell, its inputs and its units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/journal.py" />
            <source>What you do now is not kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/journal.py" />
            <source>{name} was damaged: it is kept as {aside}, and {count} entries could be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>the model {name} needs either inputs or an alphabet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>a symbol of the alphabet is empty, too long, or there twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>the model {name} has {size} inputs: name as many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>the cell has no gate “{name}”: {known}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>the gate “{name}” of this cell has no peephole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>a matrix of gate “{gate}” is to have {rows} rows of {columns}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>gate “{gate}” is to have {size} numbers there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>a weight of gate “{gate}” is beyond ±1,000,000</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>a claim has either “holds” or “shown_in”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>“{name}” can be no name: letters, digits and _ only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>“of” stands alone, without from, to, by and not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>it needs from, to and by; or of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>there is nothing between its from and to that can be drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <location filename="../../lstm_viz/own_output.py" />
            <location filename="../../lstm_viz/rules.py" />
            <location filename="../../lstm_viz/subwords.py" />
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>{name} is too large.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>A file of lessons may have {most} KiB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>this is not UTF-8 text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>a value in it is too large or too deep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>this number is too large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>the file is larger than {most} KiB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>this line has more than {most} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>no TOML: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>“{name}” is to be a list: write [[{name}]]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>a change “{type}” has no “{key}”: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no model “{name}”: {known}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no task “{name}”: {known}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>the pane “{pane}” has nothing to show: name a {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no step {step}: the sequence has {steps}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no unit {unit}: the model has {units}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no layer {layer}: the model has {layers}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>the model does not read in that direction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no phase {phase}: the cell has {phases}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no quantity “{name}”: {known}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no model on the stage yet: name one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>“{name}” is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>{wanted} belongs here, not {found}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>there is no “{name}” here; is “{near}” meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>there is no “{name}” here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a name has small letters, digits, - and _ only, and begins with a letter or a digit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>at least {limit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>at most {limit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>more than {limit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>less than {limit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>it may have {limit} elements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>it is to be {limit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a text in quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>true or false</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source> or </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>{value} is none of: {allowed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>{value} cannot stand here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/texts.py" />
            <source>a text has {most} characters at most: part it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/values.py" />
            <source>“{{{text}}}” is to be a name, as in {{gate}} or {{gate:.2f}}; a brace is {{{{</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/values.py" />
            <source>true</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learn/values.py" />
            <source>false</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>bias of {gate}, mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>Above 0 the layer remembers unless something tells it not to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>units that never reset ({gate} &gt; {limit})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>{count} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>At no step do they let go of what they hold: counters, or memories of the whole text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>units stuck closed (i &lt; {limit})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>Nothing is ever written into them here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>{gate} saturated, left and right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>At so many steps the gate is nearly shut (below 0.1) or nearly open (above 0.9).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>memory half-life, median</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>After so many steps half of what a unit held is left: ln 0.5 ÷ mean ln of its gate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>longest half-life · unit {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>The unit that remembers longest here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>spectral radius, W of {gate}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>The largest |eigenvalue| of the weights from h to this gate: how strongly the layer feeds itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>dead units (|h| &lt; {limit})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>They say nothing at any step of this sequence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>for ever</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>{count} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/answer_words.py" />
            <source>Line {line}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/objective_words.py" />
            <source>Explain the vanishing gradient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/objective_words.py" />
            <source>Draw the cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/objective_words.py" />
            <source>Say what each gate does</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/objective_words.py" />
            <source>Trace a short sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/objective_words.py" />
            <source>Say why the gradient survives</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/objective_words.py" />
            <source>Compare LSTM and RNN</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/objective_words.py" />
            <source>easy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/objective_words.py" />
            <source>medium</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/objective_words.py" />
            <source>challenging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/races.py" />
            <source>Blanks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/races.py" />
            <source>Letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/races.py" />
            <source>Numbers at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/learning/races.py" />
            <source>Words between</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/model_shelf.py" />
            <source>There is no model {name} here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/model_shelf.py" />
            <source>A talk or a document holds the models that its scenes name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/model_shelf.py" />
            <location filename="../../lstm_viz/models.py" />
            <source>{name} is not a model of this program: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>{name} has no layer {layer}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Its layers are numbered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Shipped are: {known}; or name a model file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Which layer of {name}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Say it with --layer: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} is too large ({size} MiB).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>A model file may have {most} MiB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Make one with: lstm-viz train TASK --save FILE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/notices.py" />
            <location filename="../../lstm_viz/present/editor.py" />
            <location filename="../../lstm_viz/sessions/sessions.py" />
            <source>{name} is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/notices.py" />
            <source>The engine is back; training goes on from training step {step}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/notices.py" />
            <source>The engine is back; nothing was lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} is not a plain .npy array.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} does not hold plain numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} ends too soon: it says that its shape is {shape}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>Save the array again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} is too large ({size} MiB unpacked).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>A sequence file may have {most} MiB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} is not a plain .npz archive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>Save the array with numpy.savez.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>Save an array of numbers with numpy.save.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} holds {count} arrays, and none is called x ({found}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>Save the sequence alone, or call it x: numpy.savez(file, x=sequence).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Play backwards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Next unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Previous unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Loop from here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Loop to here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Play all steps again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Faster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Slower</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <location filename="../../lstm_viz/window.py" />
            <source>Light colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <location filename="../../lstm_viz/window.py" />
            <source>Dark colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <location filename="../../lstm_viz/window.py" />
            <source>Full screen, for an audience</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Black screen while presenting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Pause training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Go on with training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>One update of training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Training back to its first weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Train: {task}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>task</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Lesson: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>glossary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/own_output.py" />
            <source>{name} has the shape {shape}; h is ({steps}, {size}) here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/own_output.py" />
            <source>Save the h of every step of this very sequence, with a batch of one or none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/own_output.py" />
            <location filename="../../lstm_viz/rules.py" />
            <location filename="../../lstm_viz/sequence.py" />
            <location filename="../../lstm_viz/subwords.py" />
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>{name} cannot be read: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <location filename="../../lstm_viz/runs/entrants.py" />
            <location filename="../../resources/cells/lstm.json" />
            <source>LSTM</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <location filename="../../lstm_viz/runs/entrants.py" />
            <location filename="../../resources/cells/gru.json" />
            <source>GRU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <location filename="../../resources/cells/rnn.json" />
            <source>RNN (tanh)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>weights from the input</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>weights from h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>bias</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>second bias</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>projection of h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>Kind of cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>Order of the gates in the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>Make this layer the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <location filename="../../lstm_viz/panels/comparison.py" />
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>Back to the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>A layer by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>Pick which tensors are a layer's weights; whether their shapes fit together is checked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>turned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>The file holds it the other way round: inputs × outputs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>{what}: turned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>order of the gates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>What the file does not say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>reads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>The layer reads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>vocabulary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>Its vocabulary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>the characters in their order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>The characters in their order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>read by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>What reads the layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <location filename="../../resources/cells/rnn.json" />
            <source>squash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>Squash of the gates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>Vocabularies (*.txt *.json *.vocab);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>Open a vocabulary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <location filename="../../lstm_viz/widgets/lesson_map.py" />
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>by number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>characters in order…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>{count} symbols</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>If it reads symbols: the rows of {name} have {width} numbers, as many as the layer reads.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>If it has a head: {name} reads as many numbers as the layer has units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>1 number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>{count} numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Shows a second model beside this one, on the same sequence and in step with it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Stop comparing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Models of this program (*.safetensors)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Compare with a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>A model file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Compare with…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Beside it: {model}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Another file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Opens a second checkpoint; nothing in it is run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Another layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Another layer of the same file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Both in the cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Shows both diagrams side by side, on the same input and in step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>Show all units over all steps again (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Layer of the second file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Which of its stacked layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Units that changed, the one that changed most first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Change of the weights, ‖B − A‖ ÷ ‖A‖</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Units that changed most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>What changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Open another checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Beside it: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Two checkpoints side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Open or drop a second checkpoint, or take another layer: what changed in each gate and unit is told, and both run over the same input.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Comparing …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Not compared, for their sizes differ: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>All weights are the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>A is the layer that is looked at, B the one beside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Unit {unit} changed by {share}, most in its {gate}; {place} of {all}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Unit {unit} on the same input: in colour A, the thin line B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>{name} differs by at most {value}, at step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>forget gates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>∂L/∂h by unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>∂L/∂c by unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>direct part by unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>rest by unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>What the image shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>Units over steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <location filename="../../lstm_viz/workspaces/gradients.py" />
            <source>Where it is cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>Unit by unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>See step {step} in the cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>update gates z</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>least open first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>1 (open)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>log scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>≤ {low} or zero</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>Step {step}: {left} of the direct part is left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>Step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>This cell has no gate that keeps its memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>At no step do the forget gates let less than half of the direct part through.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>At step {steps} the memory is let go: {cost} of the gradient is left there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>{many} where more than half is let go leave {cost} together; most at {steps}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>The unrolled sequence: a row of cells (key minus)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>One cell, large (key plus)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>One unit’s sum, term by term (double click on a gate)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>Show this phase of the step, complete (key {key})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>Phase {number}: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>still shown: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>The model that is chosen has no sequence that it can read yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>stored trace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>Computed earlier and kept with the program; the engine is starting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>Encoder and decoder have weights of their own: each step shows those that read it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>a step of the decoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>a step of the encoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>Show the untouched run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>Between the run with the changes of “What if” and the run without them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>1 change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>{count} changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>show changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>show untouched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>Choose by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>CUDA (NVIDIA GPU)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>MPS (Apple GPU)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>CPU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>Run the engine elsewhere…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>Start the engine again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>Stop the engine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>The command that runs the engine, for instance: ssh gpu-box lstm-viz-engine
Empty: on this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>Run the engine elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>No log is written: {problem}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <source>Equations with this step's numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>Show the sum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <source>Opens W·[h, x] term by term, for the gate of this phase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <source>Copy the equations with their numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <source>Change the cell and see what becomes of it (key W)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Examples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>Others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>Other sequences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>Sequences, with what is right and what the model says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>Enter or a double click on a sequence has it watched in the diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>they come with a training; the stored race has none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>{right} of {all} right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>fresh sequences, training step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>right is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>{name} says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>✓ right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>✗ wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/panels/model.py" />
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Open…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>PyTorch, safetensors, ONNX, Keras; nothing in the file is run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Open a model file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Compare…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Two checkpoints side by side: what changed, by gate and by unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>What this layer learned, with pictures, as one HTML file or one PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>By hand…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Say which tensors are a layer's weights, where their names do not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Drop a model that you trained elsewhere: PyTorch, safetensors, ONNX, Keras. Nothing in it is run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Web page (*.html)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>PDF (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Write a report of the layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Writing …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>Reading …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>No recurrent layer is in this file; beside it stands {model} still.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>It wanted to run {names}; nothing was run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Format: {format}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>{count} more tensors are not listed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>It was read by a process that may open no other file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>It was read by a process of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>of the memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>‖∂L/∂c_t‖ of the LSTM, ‖∂L/∂h_t‖ of the RNN and the GRU: by these cells are compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>Of the hidden state, with all ways through later steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>Of the cell state, with the way through h_t; only where there is one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂logit/∂x_t‖</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>Of what the model reads at each step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Gradient flow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>Clipping changes the updates of the weights, not these curves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>Which gradient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>raw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>The norms themselves, not divided by their value at the step of the loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>it comes with the first training step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>stored, training step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>exact, training step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>rows by similarity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>rows by half-life</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>rows by number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>Shows all steps and all units (0)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>Show all steps and units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>Order of the rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/unit_image.py" />
            <source>All units over all steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>{quantity} · {units} units × {steps} steps · {share} recorded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>{quantity} · {units} units × {steps} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>unit {unit}, step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>unit {unit} · step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>reading … {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Long short-term memory, with a forget gate: a solid line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>RNN tanh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>A plain recurrent network: a dashed line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Gated recurrent unit: a dotted line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>RNN ReLU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>A plain recurrent network with rectified units: a dashed line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Peephole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>An LSTM whose gates see the cell state: a solid line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Independent normal numbers of variance 1/H, in each gate’s block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>orthogonal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>A matrix drawn evenly from the orthogonal ones, for each gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <location filename="../../lstm_viz/squashes.py" />
            <source>identity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>The identity matrix; with ReLU the start of Le et al. (2015)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>‖∂L/∂c_t‖ of the LSTM, ‖∂L/∂h_t‖ of RNN and GRU: by these cells are compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Of the hidden state; of an LSTM this is not the memory’s gradient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Of the cell state, with the way through h; only where there is one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>‖∂logit/∂x‖</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Of what is read at each step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>σ₁ Jacobian</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Spectral norm of ∂(h_s, c_s)/∂(h_t, c_t); it fills in from s backwards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Fresh cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>This model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Laboratory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Length T</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Steps of the sequence, 2 to 5,000</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Loss at step s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>The loss is the one at this step alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Hidden units H</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <location filename="../../lstm_viz/panels/learn_knobs.py" />
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Forget bias</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Of the gate that keeps: the LSTM’s f, the GRU’s z</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Input scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>raw, not divided by its value at s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>set the spectral radius instead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Repeat over {seeds} seeds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Watch it travel on the diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Start of the recurrent weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>What is measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>float64, exact, seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Clipping is a matter of training: it changes the updates of the weights, not this curve.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Spectral radius of W</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Of each gate’s own H × H block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Weight scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>What each gate’s H × H block is multiplied by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>{percent} % of {seeds} seeds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>How much of the course is done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>The core, in 20 minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Only the steps of the short path, marked with a dot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Practice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>Glossary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>My progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Lessons of your own…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>A folder with lessons and questions that you wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Practice · {count} due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <location filename="../../lstm_viz/widgets/lesson_map.py" />
            <source>done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>not begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>on the short path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>{minutes} minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>{done} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>Search a word or a symbol</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>Search the glossary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>Words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <location filename="../../lstm_viz/panels/learn_map.py" />
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Back to the lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>The word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>also: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>Used in: {lessons}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>{word} is outlined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_knobs.py" />
            <source>Strength of the recurrent weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_map.py" />
            <source>What follows from what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_map.py" />
            <source>An arrow leads from a lesson to those that build on it. Bold: on the path of 20 minutes. ✓: done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>New numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>The same once more, with other numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>Alt+←</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>Enter, or Alt+→</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>The course: lessons, practice, glossary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>Smaller text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>Larger text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>The step; the arrow keys scroll</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>step {step} of {steps}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Skip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>Next lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>This lesson is done. Next: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>The course is done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>What is practised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>The question; the arrow keys scroll</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Check: can you do this?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>There are no questions yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Nothing is to be practised today. Questions come back after days when they went wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>{right} of {count} right at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>You can do this: {objective}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Not yet: {objective}. Practise, and take the check again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>What went wrong comes back tomorrow, then after 3, 7, 21 and 60 days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Another round</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>question {place} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>{right} right so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>What was done for each objective</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Export as CSV…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Reset…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Kept on this machine only. No account, no network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>{objective}: questions right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Practise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Practise: {objective}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Check: {objective}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Five questions; four right say “you can do this”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>{done} of {count} lessons done; {minutes} minutes in all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>✓ {objective}: you can do this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>{right} of {count} questions right · {asked} answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Export my progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Tables (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Forget every answer and every step that was done? This cannot be undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Reset my progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learned.py" />
            <source>fresh weights: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learned.py" />
            <source>Click to look at it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learned.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>What this layer learned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learned.py" />
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Explain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learned.py" />
            <source>A word on each figure, and what fresh weights have there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learned.py" />
            <source>Gate values over all steps and units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Open a model file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Layer and direction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Input sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Open a sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Open a sequence: .txt, .csv, .tsv, .npy or .npz</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Take the model's own example</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>What to look at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Model and input sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Sequences (*.txt *.csv *.tsv *.npy *.npz);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Model files ({endings});;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Open a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>The cell: {source}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <location filename="../../lstm_viz/sequence.py" />
            <source>It reads: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>layer {number}, forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>layer {number}, reverse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>{name} is open; type to replace it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>{count} numbers a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>{symbols}
· is a blank: type a point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>No difference from PyTorch's own layer can be told: numbers overflow in this sequence, there as here ({dtype})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>PyTorch has no such layer, so a plain loop over the steps ran. Largest difference from it: {values} ({dtype})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Largest difference from PyTorch's own layer: {values} ({dtype})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>Compare your own h…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>Drop the h that your own framework gave (.npy), for this very sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>Open your own h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>NumPy arrays (*.npy)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>{name}: the largest difference of h is {largest}, at step {step} in unit {unit}. {verdict}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>The layer is read rightly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>That is more than rounding: see what was chosen and converted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <source>Command palette</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <source>What would you like to do? Type a few letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <source>Search commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <source>What was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <source>command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <source>Nothing is called so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>or a rule: inside quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Rule that units may follow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>A word, a rule of the list, after WORD, or a regular expression between slashes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Labels…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>A column of labels from a file, one line a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>From which value a unit is on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Units that match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Same pattern elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>on from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Find a pattern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Labels (*.csv *.tsv *.txt);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Open a column of labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Brush a stretch of the text: units that are on there and off around it are listed, and the places where they fire together again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Brushed: steps {first} to {last}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>The best are on together nowhere else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>{count} are on at every step of it, and at none around it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>held-out AUC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Chosen on the first half, scored on the second. The mark is chance: {chance}, the best that any unit reached when the rule was shifted {shifts} times. True at {true} of {all} steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Gates of unit {unit} here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Open unit {unit} in the cell diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Model of the race</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Which model of the race the diagram and these plots show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <location filename="../../lstm_viz/present/sheet.py" />
            <location filename="../../lstm_viz/workspaces/gradients.py" />
            <source>Curves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>How smooth curves are, their axis, and which runs are laid over each other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>mean of {steps} training steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Loss on powers of ten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>{run}: {names}, seed {seed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Rename {run}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Forget {run}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Rename a run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Its name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>input</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>The vector, unit by unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>Back to the equations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>Show the equations of the phase again (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>Opens W·[h, x] of the selected unit, term by term</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>Not computed yet in this phase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>Start the race</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>The race: {names} on “{task}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>A training is under way in Live. Pause or end it there; then come back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>Race again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>It begins …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>{steps} training steps; nothing has been trained yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>training step {step} of {steps}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>{words}: over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>{name} {units} units, {parameters} parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>How strongly each earlier step still moves the loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>the engine is starting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>largest singular value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>log scale, {norm}, {dtype}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <location filename="../../lstm_viz/plots/flow.py" />
            <source>left to right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <location filename="../../lstm_viz/plots/flow.py" />
            <source>right to left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>time step; the gradient travels {way}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>time step; divided by its value at step {step}; travels {way}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>L2 norm over {units} units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>Quantity that colours the text and the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>Another sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>Type or drop text, a CSV or a NumPy array here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>Sequences that were read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>Test signals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>Feeds the layer an impulse, a step, noise or silence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>What is shown is {signal}, not your data: type or drop yours below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>{steps} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>{quantity} of unit {unit}, step by step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>{quantity} of unit {unit} on the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>step {step} {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>This layer reads {count} numbers a step. Type or drop a table below, or feed it a test signal.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>Type or drop a text below. It reads: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>The selected unit over all steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>Your run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>The run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>{whose}: {what} of unit {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>What is asked for is drawn when it is answered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>faint: without your changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>dashed: {model}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>{first} and {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/squashes.py" />
            <source>z, put into {squash}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/squashes.py" />
            <source>By hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>Show the equations again (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>All terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>Every term by itself, not the largest alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>Copy the sum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>Sum of the {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>then {symbol} = {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>then {symbol} = {value}, {where}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>A stored trace has no weights; the sum comes as soon as the engine is ready.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>The memory’s gradient taken apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>Cell that is taken apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>Why: the gradient taken apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>Why: the {cell} taken apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>The {cell} has no gate that keeps its memory: there is nothing to take apart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>Direct: the gates held constant. Rest: total minus direct, elementwise; the norms do not add.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source> The direct part keeps {kept} % a step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source> At its far end the direct part is the larger one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source> At its far end the rest is the larger one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>mean {mean}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>standard deviation {deviation}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>{count} values are not finite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>the map shows means over runs, {rows} × {columns}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>row {row}, column {column}: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Train the models of the race</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>One update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>One training step, and then a pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Back to the same initial weights, at training step 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Save a model of this training as a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Set up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>The task, the cells, the seed and how they are trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Training step that is shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Back through training: the diagram and the gradients show the model as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Newest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Follow the model that is trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Continue from here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Begin another run from the weights of this training step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Beginning …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Train again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>shown: training step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>An LSTM and an RNN learn the same sequences, side by side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <location filename="../../lstm_viz/plots/curves.py" />
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>training step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>training step {step} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Stored race: {step}, trained earlier with seed {seed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{step} · broken off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{step} · done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{step} · paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{time} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{hours} h {minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>SGD</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>SGD with momentum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>RMSprop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Adam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>hidden units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Hidden units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Batch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Learning rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Another task</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Another race</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Another seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Another way to match sizes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Training set-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Task</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Same number of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Optimiser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Clip at norm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Training steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>A gradient of a larger norm is scaled down to this one; empty: never</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>0: until it is stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Watched on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Checkpoint…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Go on with a training from a checkpoint file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Sequence that the models are watched on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>The sequence of the diagram, the timeline and the gradients</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Start anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>the task’s own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>never</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>{what}: it takes new weights, from training step 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Play or pause (Space)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Play backwards (Shift+Space)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>To the first step (Home)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>One step back (Ctrl+Left)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>One phase back (Left)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>One phase on (Right)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>One step on (Ctrl+Right)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>To the last step (End)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>How fast it plays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Heat map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Selected unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>What the rows show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>All units as a heat map, or the selected unit's values over time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Play all steps again (\)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Stop computing (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>computing … {percent} %  ✕</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>one unit by itself: “Selected unit”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source> of {units}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>loop {first}–{last}  ✕</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>unit </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>The selected unit, by its number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Add a change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>What can be changed of this cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <location filename="../../lstm_viz/workspaces/cell.py" />
            <source>Equations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Back to the equations (key W)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>The chosen change, and what all of them do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Name the change (F2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Open a list…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Save the list…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Remove all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Open a list of changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Changes (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Save the list of changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Nothing is changed. Add a change and watch the diagram.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <location filename="../../lstm_viz/present/show.py" />
            <source>The engine is starting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>Menu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>Train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/pictures.py" />
            <source>Qt could not make a PNG of the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/curves.py" />
            <source>{label}: {value} at training step {step}, between {least} and {most} so far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/flow.py" />
            <source>none of these cells has one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/flow.py" />
            <source>the loss is at step {step}; the gradient travels {way}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/flow.py" />
            <source>divided by its value at step {step}, where the loss is; {way}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>median</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>{name} through training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>median {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>{name} at training step {step}: {values}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>Saturation, unit by unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>share of time: → shut (&lt; 0.1), ↑ open (&gt; 0.9)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>this cell has no gates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>{gate}: of {units} units {shut} are nearly always shut and {open} nearly always open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Loss and accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Gradient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>The gradient's norm, before and after clipping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Gates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>How the gates' values are spread, through training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Saturation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>How much of the time each unit is shut or open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>How weights and gradients are spread, by gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach.py" />
            <source>100 times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach.py" />
            <source>step {step}  {token}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <location filename="../../lstm_viz/runs/entrants.py" />
            <source>LSTM with peepholes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>σ₁ of the Jacobian</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂L/∂h_t‖, with all ways through later steps; of an LSTM it is not the memory’s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂L/∂c_t‖, with the way through h_t: the memory of an LSTM; RNN and GRU have no c</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂logit/∂x_t‖ of the right class’s logit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>spectral norm of ∂(h_s, c_s)/∂(h_t, c_t), of the whole state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>zero</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>below what {dtype} can hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>infinite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{cell}, untouched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{cell}, changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{times} times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>under 1 % beyond lag {lag}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>over 100 times beyond lag {lag}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>horizon beyond the sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>computing …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{what} from step {step} on {way}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>below {edge} {side} step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>above {edge} {side} step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{left} at step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>forwards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{name}: {left} at step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>How strongly what is read at each step moves the logit at step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>How strongly each earlier state can move the state at step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>How strongly each earlier step still moves the loss at step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂L/∂c_t‖ of the {cells}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source> and </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂L/∂h_t‖ of the {cells}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>gradient of each cell’s memory: {parts}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source> with its {start} start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>Here the {cell}{how} reaches further than the LSTM.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>An identity start with ReLU is that of Le et al. (2015).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>In an RNN a product of one Jacobian a step shrinks or grows exponentially (Hochreiter &amp; Schmidhuber 1997; Bengio et al. 1994; Pascanu et al. 2013).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>No gradient flows through a gate that is held.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>The LSTM’s own gradient vanishes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>; its forget gates alone would keep {kept} % a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>: over {steps} steps they have to stay open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>The LSTM’s forget gates alone let {left} through to the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>The LSTM’s gradient reaches the end, but not along c_t alone: that part is under 1 % beyond lag {lag}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>the Jacobian is that of the first seed alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>beyond</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>band: least to most of {seeds} seeds, with horizons {parts}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reaches.py" />
            <source>direct (z alone)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reaches.py" />
            <source>direct (forget gates alone)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reaches.py" />
            <source>total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reaches.py" />
            <source>rest (by gates and h)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>Gradient norm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>{name}, clipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>clipped at {norm}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>of all weights together, before clipping and after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>chance {share} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>chance ln {choices}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>chance {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/weights.py" />
            <source>Gradients by gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/weights.py" />
            <source>Weights by gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/weights.py" />
            <source>after clipping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/weights.py" />
            <source>{name}: {count} values from {low} to {high}, {mean} on average.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/plots/weights.py" />
            <source>Recurrent layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/preferences.py" />
            <source>The settings could not be saved: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/audience.py" />
            <source>LSTM Viz: the audience’s screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/awake.py" />
            <source>The screen saver could not be held off; switch it off yourself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/awake.py" />
            <source>a talk is being given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/building.py" />
            <source>its run is not stored: it waits for the engine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/building.py" />
            <source>its gradients are not stored: they wait for the engine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/caption.py" />
            <source>A sequence of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/caption.py" />
            <source>A sequence of your own, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>A talk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>Scene {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>capture a scene</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>edit a scene</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>reorder the scenes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>remove a scene</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>rename the talk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>keep the ink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>A click cannot do “{what}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>It can: {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>The talk’s scenes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>phase, phase, step, play 9, reveal h, train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>What there is to say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Capture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>What the window shows becomes a scene (key F6)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Takes the scene out of the talk; Ctrl+Z brings it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Rehearse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Computes every scene again and lists what differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Gives the talk from this scene on (key F5)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Writes the talk with its models and traces (Ctrl+S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Caption</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>What clicks do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Speaker’s notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>trains: not compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>as stored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Talks (*{ending})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Save the talk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/equation.py" />
            <source>The phase’s equation with numbers, {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/offered.py" />
            <source>What the window shows becomes a scene of a talk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/offered.py" />
            <source>Capture a scene</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/offered.py" />
            <source>Edit the talk…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/offered.py" />
            <source>Give the talk “{title}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/opened_talk.py" />
            <source>There is no talk {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/opened_talk.py" />
            <source>Shipped are: {known}; or name a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/sheet.py" />
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>What the audience sees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/sheet.py" />
            <source>log₁₀ of the gradient’s norm at each step, against its value at the last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/sheet.py" />
            <source>Loss over the training steps: {task}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/sheet.py" />
            <source> (stored)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/sheet.py" />
            <source>Unit {unit} over all steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/show.py" />
            <source>The end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/show.py" />
            <source>Next: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/show.py" />
            <source>Next click: {caption}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/show.py" />
            <source>The engine is back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>LSTM Viz: the speaker’s view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>What comes next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>What went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>{minutes} minutes since the talk began</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>A scene’s sequence has {steps:,} steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>At most {most:,} can be stored in a talk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>a stored curve has another length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>a stored measurement has no curve of its memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>a stored trace is not of its sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>the stored values of {name} have another length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>a stored trace has no {name} of {units} units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>the stored overview of {name} has another shape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>a stored trace is not of its model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>{name}: another shape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>{name}: up to {apart} apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>the gradients of {cell} differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/strip.py" />
            <location filename="../../resources/page/page.html" />
            <source>The sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/strip.py" />
            <source>step {step} of {steps}: {symbol}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/strip.py" />
            <source>The sequence, coloured by the selected unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_file.py" />
            <source>{name} is no talk that can be given: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_file.py" />
            <source>Make it again with: lstm-viz present SOURCE --build FILE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_file.py" />
            <source>“{name}” cannot stand in a talk’s file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_file.py" />
            <source>Give the model another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_source.py" />
            <source>{name} is too large for a talk's source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_source.py" />
            <source>its first line has to be: format = "{format}"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_source.py" />
            <source>{name} is no talk: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_source.py" />
            <source>docs/documents.md says how one is written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/words.py" />
            <source>trained live: never twice the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/words.py" />
            <source>stored with the talk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/words.py" />
            <source>tried just now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/workshop.py" />
            <source>There is no scene yet: F6 captures one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/present/workshop.py" />
            <source>Every scene is computed again …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>layer {layer} of {layers}, {direction}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>The cell at one step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>The file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>It wanted nothing to be run, and nothing was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Recurrent layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Reads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Directions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>The layers of the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>The recurrent layers in the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/model_tree.py" />
            <source>… and {count} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>This report is of {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>What it read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>{steps} steps of {columns} numbers each ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>{steps} steps:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Figure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Fresh weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>What it means</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Figures over {steps} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/html.py" />
            <source>Made with LSTM Viz; every number was computed by PyTorch from this layer and this input.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/pictures.py" />
            <source>unit 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/pictures.py" />
            <source>{units}
units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>ordered by similarity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>ordered by half-life</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>The layer has read nothing yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>Give it a sequence, or a test signal.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>The diagram of the cell at step {step}: {values}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>{name} of unit {unit} {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>Step {step}, the numbers of unit {unit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>{quantity} of {units} units, {order}, over {steps} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>A heat map: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>No rule is written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>“{rule}” is no rule that is known here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>Labels have one line for every step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <location filename="../../lstm_viz/subwords.py" />
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>{name} is not UTF-8 text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <location filename="../../lstm_viz/subwords.py" />
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>Save it as UTF-8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>{name} has {lines:,} lines, and the sequence {steps:,} steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>{name} has {count} different labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>A rule is true or false: write 1 or 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>Write one of: {rules}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>After which word?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>For instance: {rule}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>The expression /{expression}/ cannot be read: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>A capital after a full stop, for instance, is {rule}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/checkpoints.py" />
            <source>The checkpoint of the training could not be written: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/entrants.py" />
            <source>RNN</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/entrants.py" />
            <source>RNN with ReLU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/examples.py" />
            <source>{count} spaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/examples.py" />
            <source>{steps} steps, marked: {values}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>an update made a weight of {where} infinite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>a value of {where} overflowed in the forward pass</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>the loss of finite outputs was not finite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>the gradient of {where} was the first to overflow in the backward pass</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>{name} stopped at training step {step}: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>It began at step {step} of the sequence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>The weights of training step {step} are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>Clip the gradient at {norm}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>Learning rate {rate}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>the answer's layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>{layer} (gate {gates})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/stored.py" />
            <source>stored race</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/runs/training.py" />
            <source>run {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} is not a sequence file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Open a .txt, .csv, .tsv, .npy or .npz file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>A sequence file may have {size} MiB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} is not UTF-8 text (line {line}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Save it as UTF-8, or open the file that you meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>The sequence has {steps:,} steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>At most {most:,} can be shown; shorten it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>The model does not know the character “{character}” (line {line}, column {column}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>The model does not know the symbol “{symbol}” (step {step}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Line {line}: {count} found, and the model reads {size} numbers a step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Type at least one symbol.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Type at least one number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Type {size} numbers a step, one step a line, or open a .csv or .npy file with {size} columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>“{cell}” is not a number (line {line}, column {column}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Columns are separated by commas, blanks or tabs; decimals begin with a point.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>“{cell}” is not a finite number (line {line}, column {column}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} has the shape {shape}; the model reads (steps, {size}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} has a value that is not finite (step {step}, column {column}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} has the shape {shape} of {dtype}; the model reads whole numbers (steps,).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} has {value} at step {step}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>The model's symbols are numbered 0 to {last}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Its columns: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>blank</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>new line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/autosave.py" />
            <source>What is open could not be kept: {problem}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/autosave.py" />
            <source>Save it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/autosave.py" />
            <source>{name} cannot be removed: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Everything that can be opened ({endings})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Documents ({endings})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Talks ({endings})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Models ({endings})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Sequences ({endings})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Save as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Save the changes?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>“{name}” has changes that are not saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/filing.py" />
            <source>Untitled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>{name} is still being read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>Save it then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>The training is gone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>Choose another model, and save then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>The engine left off fetching the model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>Save it once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/kinds.py" />
            <source>Open the model, the sequence or the document in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>Left open before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>Open again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>What was left is deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>It is offered again at the next start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>The program ended without being closed {ago}. What was open is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source> {count} more are kept from before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>just now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>{minutes} min ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>{hours} h ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>{days} days ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>The first model, its example, no changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>A document, a talk, a model, a sequence: each is taken for what it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>All that is open, in one file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Save as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>In another file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>New window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Another window, with a document of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Open again: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Do again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/recent.py" />
            <source>The list of recent files could not be written: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>{name} is no document that can be opened: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>Open one that this program saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>“{name}” cannot stand in a document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>Save the model under another name, and open that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>it has {count} runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>the stored trace is not of its model and sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>there is no cell {cell}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>{part} is no object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>nobody knows its version {version} any more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/sessions.py" />
            <source>It is as it was. Save it to keep it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/sessions.py" />
            <source>give a talk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/sessions.py" />
            <source>“{title}” is open: F5 gives the talk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/sessions.py" />
            <source>The changes of {name} are made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>another model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>another sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>turn a knob of the laboratory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>set up another training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>Impulse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>Noise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>Silence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>a test signal: an impulse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>a test signal: a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>a test signal: noise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>a test signal: silence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/squashes.py" />
            <source>tanh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/squashes.py" />
            <source>ReLU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/squashes.py" />
            <source>hard σ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/squashes.py" />
            <source>hard tanh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/studio.py" />
            <source>No other window could be started.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/subwords.py" />
            <source>Text cannot be cut into these subwords: the package tokenizers is not installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/subwords.py" />
            <source>Install it (pip install tokenizers), or type the subwords themselves, with blanks between them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/subwords.py" />
            <source>{name} holds no tokenizer: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/subwords.py" />
            <source>Save it again with the program that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/subwords.py" />
            <source>Shorten it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/system_libraries.py" />
            <source>Qt needs system libraries that are missing here: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/tracing.py" />
            <source>Stopped; what is shown is the sequence before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/tracing.py" />
            <source>Change the sequence to compute again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>A vocabulary has a line a word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>{name} is no JSON: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>The vocabulary has {found} entries, and the table {rows} rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>The vocabulary has an entry twice ({word}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>Each may stand in it once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>{name} holds no vocabulary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>A list of words, or words with their numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>{name} numbers its words with gaps up to {last}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <source>W, reads x</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <source>W, reads h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <source>b, bias</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <source>p, peephole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <location filename="../../lstm_viz/weights.py" />
            <source>projection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <source>new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>what the answer reads of h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>bias of the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>vector of each symbol</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>weights of x</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>weights of h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>bias b_ih</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>bias b_hh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>peephole of {gate}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>, decoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>, reverse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>unit {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>answer {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>symbol {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/choice.py" />
            <source>{number} of {count}: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/curve.py" />
            <source>Draw it with the mouse; or ← → choose a step, ↑ ↓ set its value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/fill.py" />
            <source>Line {line}: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/order.py" />
            <source>Lines to be put in order; Alt with Up and Down moves one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/order.py" />
            <source>Earlier (Alt+↑)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/order.py" />
            <source>Later (Alt+↓)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/parts.py" />
            <source>The part that you point at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/parts.py" />
            <source>Click on the diagram, or choose here:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/parts.py" />
            <source>– nothing yet –</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/parts.py" />
            <source>Number {number} on the diagram is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/parts.py" />
            <source>choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/calculator.py" />
            <source>Calculator: type a sum and press Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/calculator.py" />
            <source>0.12 * tanh(0.84)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <location filename="../../resources/cells/rnn.json" />
            <source>Squash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Which</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Gate’s rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Choose, or type units: 2, or 1, 4–6, or all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Choose, or type steps: 3, or 3–5, or 3– to the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Symbol</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Input</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Peephole of the {gate}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>untouched: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_fields.py" />
            <location filename="../../lstm_viz/widgets/knob.py" />
            <source>{name}, typed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_fields.py" />
            <source>units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_table.py" />
            <source>How much of each gate's weights changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_table.py" />
            <source>the layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Space switches a change, Delete removes it, F2 names it, Alt+↑ and Alt+↓ reorder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Earlier in the list (Alt+↑)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Later in the list (Alt+↓)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Remove the change (Delete)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>The list: name a change, open, save, remove all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>{change} (not in this model)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Undo: {what} (Ctrl+Z)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Redo: {what} (Ctrl+Shift+Z)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Name the change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/colour_scale.py" />
            <source>The colours' scale: from {low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/coloured_text.py" />
            <source>The sequence as coloured text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/coloured_text.py" />
            <source>Click a symbol to go to its step; drag, or Shift and the arrow keys, to brush a stretch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/copy_button.py" />
            <source>as {format}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/copy_button.py" />
            <source>Copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/difficulty.py" />
            <source>Difficulty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/difficulty.py" />
            <source>The higher, the harder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/drawn_curve.py" />
            <source>Your curve: Left and Right choose a step, Up and Down its value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/drawn_curve.py" />
            <source>drawn by you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/drawn_curve.py" />
            <source>what it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/drawn_curve.py" />
            <source>nothing yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/drawn_curve.py" />
            <source>step {step} of {steps}: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/equation_row.py" />
            <source>Show the sum: {name}, term by term</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/equation_row.py" />
            <source>untouched {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/gate_curves.py" />
            <source>Gates of the unit here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/gate_curves.py" />
            <source>step {step}; {values}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/histogram.py" />
            <source>Histogram of {name}: from {low} to {high}, mean {mean}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/lesson_map.py" />
            <source>The map of the course: the arrow keys go from lesson to lesson, Enter opens one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/lesson_map.py" />
            <source>not done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/lesson_map.py" />
            <source>{title}, {state}. Comes after: {before}. Leads to: {after}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/model_tree.py" />
            <source>What is in the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/model_tree.py" />
            <source>recurrent layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/model_tree.py" />
            <source>group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/model_tree.py" />
            <source>tensor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/plot_card.py" />
            <source>Export as {format}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/plot_card.py" />
            <location filename="../../lstm_viz/workspaces/gradients.py" />
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Export: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Predict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Show me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Your answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>The answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Not yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Your race</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Equal number of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Hidden units of the first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/squash.py" />
            <source>The curve of {squash}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/squash.py" />
            <source>{squash}({z}) = {value}, on its curve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/step_curves.py" />
            <source>{name}: from {first} to {last}, between {least} and {most}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/step_curves.py" />
            <source>step {step}: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>product</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>Unit {unit} of h_{{t−1}}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>Place {place} of x_t</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>What unit {unit} adds itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>A click or Enter changes its weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>A click or Enter changes b_ih</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>A click or Enter shows every term</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>The sum, term by term</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline.py" />
            <location filename="../../lstm_viz/workspaces/cell.py" />
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline.py" />
            <source>Drag to move in time; Shift and drag to loop a stretch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline.py" />
            <source>The gradient is cut at step {steps}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline.py" />
            <source>overview: {columns} runs of about {steps} steps, averaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline_difference.py" />
            <source>Δh up to {most}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline_difference.py" />
            <source>thin: untouched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline_header.py" />
            <source>encoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline_header.py" />
            <source>decoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>A hint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>Show me the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>Try</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>Reached.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>This is how it is reached.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>Here only this counts: {tools}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>holding a gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>another squash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>the forget bias</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>taking a unit out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>removing the forget gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>coupling the gates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>peepholes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>a weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>a symbol of the sequence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>a number of the input</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>setting a state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>holds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/two_curves.py" />
            <source>{name} of both models, from {low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/unit_bars.py" />
            <source>Units that match, the best first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/unit_bars.py" />
            <source>, turned around</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/unit_bars.py" />
            <source>unit {unit}: {score}{turned}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/unit_bars.py" />
            <source>{sign}unit {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/unit_image.py" />
            <source>Click: unit and step. Drag: pan. Wheel: zoom in time, with Shift in units. Shift and drag: brush.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/value_map.py" />
            <source>Values of the tensor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/whereabouts.py" />
            <source>Step {step} of {steps}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/whereabouts.py" />
            <source>unit {unit} of {units}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/window.py" />
            <source>Blanked screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/window.py" />
            <source>Search commands   Ctrl+K</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/window.py" />
            <source>Everything that can be done or gone to, by a few letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/window.py" />
            <source>Present F5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/window.py" />
            <source>Go to {workspace}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/cell.py" />
            <source>Cell workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/cell.py" />
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/gradients.py" />
            <source>Gradients workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/gradients.py" />
            <source>Taken apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>Inspect workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>{name} is written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>The model and what it learned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>Units × steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>What it learned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>Pattern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/learn.py" />
            <source>Learn workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/learn.py" />
            <source>and {count} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/learn.py" />
            <source>The folder of your own lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <source>The stage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <source>The engine is starting …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Live workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Sequences, with the model’s answer beside the truth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Models of this program (*.safetensors);;Weights for PyTorch (*.pt);;Checkpoints (*.checkpoint)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Save {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Checkpoints (*.checkpoint)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Open a checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Training plots</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <location filename="../../resources/models/adding.safetensors" />
            <source>Add the two marked numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <source>A long row of numbers, two of them marked. At the last step the answer is 0.5 + (their sum) / 4.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/adding_1997.py" />
            <source>Add the two marked numbers, as published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/adding_1997.py" />
            <source>A long row of numbers, two of them marked by 1, the ends by −1. At the end the answer is 0.5 + (the marked two's sum) / 4.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/bracket_depth.py" />
            <source>How many brackets are open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/bracket_depth.py" />
            <source>Brackets among letters. At every symbol the answer is how many brackets are open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/copy_memory.py" />
            <source>Copy the symbols after a wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/copy_memory.py" />
            <source>A few symbols, a long wait, a question mark. After it the answers are the symbols, in order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/embedded_reber.py" />
            <source>Embedded Reber grammar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/embedded_reber.py" />
            <source>A string that a small grammar made. At every letter the answer is the next one; the last but one was decided by the second.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/hold_latest.py" />
            <location filename="../../resources/models/hold_latest.safetensors" />
            <source>Hold the latest capital</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/hold_latest.py" />
            <source>Letters at random, a few of them capital. At every step the answer is the latest capital.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/last_word.py" />
            <source>The last word, decided by an early one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/last_word.py" />
            <source>A sentence in which somebody grows up in a country, and much else happens. At its end the answer is the language of the country that was named first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/next_character.py" />
            <location filename="../../resources/models/next_character.safetensors" />
            <source>Predict the next character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/next_character.py" />
            <source>A story, character by character. At every character the answer is the next one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/own_sentences.py" />
            <source>Label your own sentences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/own_sentences.py" />
            <source>The sentences of a table of yours. At the last word the answer is the sentence's label.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/own_table.py" />
            <source>Tell a column of your own table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/own_table.py" />
            <source>The sequences of a table of yours. At the last step the answer is the target's column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/own_text.py" />
            <source>Predict the next character of your own text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/own_text.py" />
            <source>Pieces of a text file of yours. At every character the answer is the next one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/remember_first.py" />
            <location filename="../../resources/models/remember_first.safetensors" />
            <source>Remember the first symbol</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/remember_first.py" />
            <source>A letter, blanks, a question mark. At the question mark the answer is the letter, before it nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/sentiment.py" />
            <location filename="../../resources/models/sentiment.safetensors" />
            <source>Praise or complaint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/sentiment.py" />
            <source>A sentence about a film, a dinner, a concert. At its full stop the answer is whether it praises or complains; what turns a word into its opposite stands far from it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <source>Carry on a sum of sines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <source>Waves, one on top of the other. At every step the answer is the next value; run on its own answers, the model carries the signal on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/temporal_order.py" />
            <source>Which came first: X or Y, twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/temporal_order.py" />
            <source>Noise, and in it X or Y, twice, far apart. At the last symbol the answer is their order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/temporal_order_three.py" />
            <source>Which came first: X or Y, three times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/temporal_order_three.py" />
            <source>Noise, and in it X or Y, three times, far apart. At the last symbol the answer is their order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/translation.py" />
            <location filename="../../resources/models/translation.safetensors" />
            <source>Numbers from English into French</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../engine/tasks/translation.py" />
            <source>A number in English words, an arrow, and the same number in French words, each answered before it is read. One LSTM reads, another writes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Reset: how much of the past to look at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The reset gate says, unit by unit, how much of what h_{t−1} has to say the candidate gets to hear.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The reset gate of unit {unit} lets {r%} of {m} through: {reset}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Propose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Propose: the candidate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The candidate is new content, made from the input and from what the reset gate let through.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Unit {unit} proposes {n}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Update: how much to keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The update gate opens two valves at once: by z_t for the old state, by 1 − z_t for the candidate. What one gains the other loses.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Unit {unit} keeps {z%} of its old state and takes {1−z%} of the candidate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Mix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Mix: the new hidden state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What was kept and what was taken are added: h_t lies between h_{t−1} and the candidate. It is memory and output in one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Unit {unit} keeps {kept} and adds {written}: {h}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The order is for explaining: r_t and z_t depend only on h_{t−1} and x_t; the candidate waits for r_t. z_t keeps, as a forget gate does; 1 − z_t writes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>The symbol or the numbers that this step of the sequence brings in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Hidden state before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The memory as the step before left it. A GRU has no other: its hidden state is all its memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Reset r</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Reset gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The reset gate: how much of the old state the candidate gets to see. 0 lets it start afresh.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Recall m</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What the old state says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What the old hidden state has to say to the candidate: a weighted sum, before the reset gate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Let through</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What the reset valve lets through of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Candidate n</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Candidate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The candidate: the new content, between −1 and 1, that could take the old state’s place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Update z</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Update gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The update gate: how much of the old state is kept, as a forget gate does; 1 − z is taken of the candidate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What is left of the old state after the update valve.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What is taken of the candidate: as much as the old state gave up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Hidden h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Hidden state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The hidden state: the memory that runs straight on, and what the rest of the network sees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>recall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>reset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>unit {unit} keeps {z%}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>pipe width = signal (m, r ⊙ m: full at 4) · valve = gate · hatched = negative · grey = not computed yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Forget</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Forget: how much to keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>A unit is one number of memory. The forget gate reads h_{t−1} and x_t and says what share of each is kept: σ gives 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Unit {unit} keeps {f%} of what it carried.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Write: what to add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>The candidate proposes new content: tanh gives −1 to 1. The input gate says how much of it is let into the cell state.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The input gate lets {i%} of the candidate {g} through: {written}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Update: the new cell state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What was kept and what was let in are added. The sum runs straight on to the next step: no gate and no tanh is in its way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Unit {unit} keeps {kept} and adds {written}: {c}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Expose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Expose: what to show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>tanh squeezes the cell state to −1 to 1; the output gate says how much of that the rest of the network sees as h_t.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The output gate shows {o%} of tanh(C_t) = {tanh_c}, so h_t = {h}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>The order of the phases is for explaining: all four gate layers depend only on h_{t−1} and x_t.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What the cell showed at the step before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Cell state before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The memory as the step before left it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Forget f</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Forget gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The forget gate: how much of each unit's cell state is kept. 1 keeps everything, 0 erases it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What is left of the old cell state after the forget valve.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Input i</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Input gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The input gate: how much of the candidate is let into the cell state.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Candidate C̃</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The candidate: the new content, between −1 and 1, that could be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What the input valve lets through to the cell state.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Cell state C</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Cell state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The cell state: the memory that runs straight on to the next step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Output o</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Output gate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The output gate: how much of tanh(C_t) is shown as h_t.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>tanh C</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The cell state squeezed to between −1 and 1, so that a large memory does not swamp what follows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The hidden state: what the rest of the network, and the next step's gates, see.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>forget</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>output</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>cell state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>unit {unit} keeps {f%}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>pipe width = size of the signal · valve opening = gate value · hatched = negative · grey = not computed yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Peephole LSTM</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The forget gate looks at h_{t−1}, x_t and, through its peephole, the unit’s own C_{t−1}, and says, unit by unit, how much of the old cell state is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The candidate proposes new content; the input gate, which peeps at C_{t−1}, says how much of it is let into the cell state.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The output gate peeps at the new C_t and says how much of it, squeezed by tanh, the rest of the network sees as h_t.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>f_t, i_t and the candidate can be computed at once; o_t sees C_t, and so has to wait for it. Through a peephole p a unit sees its own cell state alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Peephole of f</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What the forget gate sees of the unit’s own cell state before: one weight a unit, no matrix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Peephole of i</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What the input gate sees of the unit’s own cell state before: so it can tell how full the unit is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Peephole of o</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What the output gate sees of the unit’s own new cell state: so it can wait for a level and fire on time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>pipe width = signal (behind p: full at 4) · valve = gate · hatched = negative · grey = not computed yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Combine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Combine: weigh the old and the new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>The old hidden state h_{t−1} and the input x_t are weighed and added, with a bias, into one sum a unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>The weighted sum of unit {unit} is {a}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>Squash: the new hidden state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>tanh squeezes the sum to between −1 and 1. No gate keeps anything: every step rewrites the whole memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>tanh squeezes {a} to {h}: unit {unit} was {h_before}, and now is {h}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>There is one way from h_{t−1} to h_t: through the weights and the squash, at every step anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>What the cell showed at the step before: all the memory that it has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Sum a</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Weighted sum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>The weighted sum of the old hidden state and the input, before tanh squeezes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>The hidden state: memory and output in one. Each step makes it anew, from nothing but a_t.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>every step rewrites the whole memory:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>nothing runs past the squash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>was {h_before}, now {h}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>pipe width = size of the signal, of a full at 4 · hatched = negative · grey = not computed yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>RNN (ReLU)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Rectify</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Rectify: the new hidden state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>What is below zero becomes zero, the rest goes on as it is, however large. No gate keeps anything: every step rewrites the whole memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>ReLU makes {a} to {h}: unit {unit} was {h_before}, and now is {h}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>There is one way from h_{t−1} to h_t: through the weights and the ReLU, at every step anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>The weighted sum of the old hidden state and the input, before the ReLU.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>The hidden state: memory and output in one. Nothing holds it below 1, so it may last long, or grow without bound.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>rectify</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>nothing runs past the ReLU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>pipe width = size of the signal, full at the unit’s peak |h| · hatched = negative · grey = not computed yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>This page plays its trace with JavaScript, which is switched off here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>The cell, phase by phase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Phases of a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Playing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Position</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>The order of the phases is for explaining.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>The equations with their numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Quantity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Equation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Numbers put in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>All units at all steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>A row a unit, a column a step: blue below zero, red above, a gate from grey to its colour.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>The numbers of one unit at every step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>The numbers of every unit at one step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Made with LSTM Viz. Every number was computed by PyTorch; this page only shows it, and asks no network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models/adding.safetensors" />
            <source>Unit 8: in 2000 fresh sequences of 110 numbers the input gate is 0.58 or more at each marked number and 0.01 or less at each other. The forget gate is 0.997 or more at each step and, multiplied over all steps, 0.93 or more. At the end C and the sum of the marked numbers have a correlation of 0.997, rounded towards 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models/hold_latest.safetensors" />
            <source>Unit 2: in 2000 fresh sequences the forget gate, which is the part of the old C that stays, is 0.20 or less at every capital, whichever it is, and 0.99 or more at every small letter. The input gate is 0.42 to 0.89 at the capitals and 0.08 or less at the small letters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models/next_character.safetensors" />
            <source>Unit 46: the model was trained to predict the next character alone, yet this unit's C is higher inside quotes than outside. In stories that the model did not learn from this holds for 99.8 % or more of all pairs of a character inside and one outside (the AUC). There its forget gate is at closing quotes 0.07 or less in the mean, 0.30 at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models/remember_first.safetensors" />
            <source>Unit 4: whichever the letter, the input gate is 0.76 or more at it and 0.03 or less at each of 60 blanks. Their forget gates, multiplied, are 0.998 or more. With what the input gate lets in meanwhile, C ends at 97 % to 109 % of what was written. The output gate is 0.02 or less at each blank and 0.73 or more at the question mark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models/sentiment.safetensors" />
            <source>Unit 17: in 1000 fresh sentences, one word before each adjective, its C is lower where the clause turns the adjective into its opposite than where it does not. That holds for 97.8 % or more of all pairs of a turned adjective and one that is not (the AUC).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models/translation.safetensors" />
            <source>Unit 52: in 500 fresh sequences what is right explains 77 % of the variance of its C at the steps where it is asked. Its forget gate is 0.816 or less in the mean over all steps, and 0.002 or more at each.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
