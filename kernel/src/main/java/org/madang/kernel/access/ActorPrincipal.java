package org.madang.kernel.access;

import java.io.Serializable;

/** What every way of signing in leaves in the security context: somebody we know as an actor. */
public interface ActorPrincipal extends Serializable {

    Actor actor();
}
