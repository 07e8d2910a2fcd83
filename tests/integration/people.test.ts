/** One database and one sandbox for all parts: starting both takes longer than most promises do. */
import './people/invitations';
import './people/roles';
import './people/together';
import './people/mails';
