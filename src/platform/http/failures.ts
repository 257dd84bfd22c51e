import type { RuleResult } from '../rules/rule.js';
import type { Text } from '../text/text.js';

/** A refusal that a person or a program can understand: status, sentence, and the rules that stood in the way. */
export class Failure extends Error {
  constructor(
    readonly status: number,
    readonly because: Text,
    readonly rules: readonly RuleResult[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(because.key);
  }
}

/** Does not exist, or may not be seen: the answer is the same. */
export class NotFound extends Failure {
  constructor(because: Text = { key: 'platform.failure.not_found' }) {
    super(404, because);
  }
}

export class Forbidden extends Failure {
  constructor(rules: readonly RuleResult[] = [], because: Text = { key: 'platform.failure.forbidden' }) {
    super(403, because, rules);
  }
}

/** A visitor asks for what needs an account: pages lead to the sign-in, the API answers 401. */
export class SignInNeeded extends Failure {
  constructor() {
    super(401, { key: 'platform.failure.sign_in_needed' });
  }
}

/** The record's state or a rule refuses the act. */
export class Conflict extends Failure {
  constructor(rules: readonly RuleResult[] = [], because: Text = { key: 'platform.failure.conflict' }) {
    super(409, because, rules);
  }
}

/** The input cannot be taken as it is. Forms answer with the form itself; this is for what has no form. */
export class Unprocessable extends Failure {
  constructor(because: Text, rules: readonly RuleResult[] = []) {
    super(422, because, rules);
  }
}

export class TooMany extends Failure {
  constructor(retryAfterSeconds: number, because: Text = { key: 'platform.failure.too_many' }) {
    super(429, because, [], retryAfterSeconds);
  }
}
