/** The model of the gut lining as a module of JavaScript: the same code, compiled, with one thin class of exports. */
package org.understory.barrier.browser;
