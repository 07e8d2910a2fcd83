/** One database and one sandbox for all parts: starting both takes longer than most promises do. */
import './stock/import';
import './stock/search';
import './stock/holding';
