/**
 * The lining of the gut as a teaching model: what passes it, how that is measured, what loosens it, and what nobody knows.
 * It is tuned to averages of small studies; it is nobody's body, finds no disease and predicts nothing.
 *
 * <p>Doors: {@link Scenario} and {@link Preset} (what is set), {@link Outcome} and {@link Reading} (what comes of it), {@link Lining},
 * {@link Probe}, {@link Pathway} and {@link UrineTest} (transport), {@link Lattice} (the microscope's picture), {@link Parameter} (every
 * number with its source), {@link Acceptance} (what the model reproduces). Plain Java: the same code runs on the server and in a browser.
 */
package org.understory.barrier;
