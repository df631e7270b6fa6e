package org.parallax.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells who a key belongs to; a revoked key is known for at most five seconds more. */
@ApplicationScoped
public class ApiKeys implements IdentityProvider<ApiKeys.Request> {
    /** The attribute of an identity that holds its calls a minute. */
    static final String QUOTA = "parallax.quota";

    private static final String OWNER = "parallax.owner";

    private final Optional<String> adminKey;
    private final Clock clock;
    private final Cache<String, Optional<Known>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    ApiKeys(@ConfigProperty(name = "parallax.admin-key") Optional<String> adminKey, Clock clock) {
        this.adminKey = adminKey.filter(key -> !key.isBlank());
        this.clock = clock;
    }

    /** A call with a key. */
    public static final class Request extends BaseAuthenticationRequest {
        private final String key;

        Request(String key) {
            this.key = key;
        }
    }

    private record Known(String id, String owner, Set<String> scopes, int quota, Instant ends) {}

    /** The name that its key was made for, or the one in its token. */
    static String ownerOf(SecurityIdentity identity) {
        String owner = identity.getAttribute(OWNER);
        return owner == null ? identity.getPrincipal().getName() : owner;
    }

    @Override
    public Class<Request> getRequestType() {
        return Request.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Request request, AuthenticationRequestContext context) {
        byte[] hash = ApiKey.hashOf(request.key);
        if (adminKey.isPresent() && MessageDigest.isEqual(hash, ApiKey.hashOf(adminKey.get()))) {
            return Uni.createFrom()
                    .item(identity(new Known("admin-key", "admin-key", Set.of("admin"), 0, Instant.MAX)));
        }
        Optional<Known> seen = known.getIfPresent(HexFormat.of().formatHex(hash));
        return seen == null
                ? context.runBlocking(() -> checked(find(hash)))
                : Uni.createFrom().item(() -> checked(seen));
    }

    private Optional<Known> find(byte[] hash) {
        Optional<Known> found = QuarkusTransaction.requiringNew()
                .call(() -> ApiKey.<ApiKey>find("hash = ?1 and revokedAt is null", hash)
                        .firstResultOptional()
                        .map(key -> new Known(
                                "key-" + key.id,
                                key.name,
                                Set.copyOf(key.scopes),
                                key.quota,
                                key.expiresAt == null ? Instant.MAX : key.expiresAt)));
        known.put(HexFormat.of().formatHex(hash), found);
        return found;
    }

    private SecurityIdentity checked(Optional<Known> key) {
        return key.filter(k -> clock.instant().isBefore(k.ends()))
                .map(ApiKeys::identity)
                .orElseThrow(() -> new AuthenticationFailedException("unknown key"));
    }

    private static SecurityIdentity identity(Known key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.id()))
                .addRoles(key.scopes())
                .addAttribute(QUOTA, key.quota())
                .addAttribute(OWNER, key.owner())
                .build();
    }
}
