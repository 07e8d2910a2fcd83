/** One database and one sandbox for all parts: starting both takes longer than most promises do. */
import './leaving/road';
import './leaving/faults';
